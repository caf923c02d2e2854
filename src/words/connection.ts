/** What keeps a page of the extension from what it should show, and what to do about it. */
export const connectionWords = {
  unanswered: 'Preflight did not answer. Close DevTools, open it again and try once more.',
  reconnecting: "No connection to Preflight's background. Reconnecting; the list stays as it is until then.",
  lost: 'Preflight was updated or reloaded. Close DevTools and open it again to go on.',
  tabClosed: 'The tab was closed. Export what you want to keep: the list goes with this panel.',
} as const;
