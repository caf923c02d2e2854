/** The tab that `?tabId=N` names; null where it names none, undefined where it is not there. */
export function askedTab(search: string): number | null | undefined {
  const asked = new URLSearchParams(search).get('tabId');
  if (asked === null) return undefined;
  return /^\d{1,15}$/.test(asked) ? Number(asked) : null;
}
