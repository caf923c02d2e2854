/** DevTools' API, or null where the panel's page stands in an ordinary tab. */
export function devtoolsApi(): typeof chrome.devtools | null {
  const api: Partial<typeof chrome> = chrome;
  return api.devtools ?? null;
}
