/** Pages of http and https that the browsers keep extensions out of. */
const STORES = [
  /^https:\/\/chromewebstore\.google\.com\//,
  /^https:\/\/chrome\.google\.com\/webstore/,
  /^https:\/\/microsoftedge\.microsoft\.com\/addons/,
  /^https:\/\/addons\.mozilla\.org\//,
];

/** Reports whether an extension is told of the page's requests. The browser does not even tell it the URL of its own pages. */
export function isOpenToExtensions(url: string): boolean {
  return /^https?:/.test(url) && !STORES.some((store) => store.test(url));
}
