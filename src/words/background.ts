/** What the background says where it could not do what a page of the extension asked for, or needs. */
export const backgroundWords = {
  unknownMessage: 'Preflight does not know this message.',
  failed: (reason: string) => `Preflight could not do that: ${reason}`,
  noTab: (tab: string) => `There is no tab ${tab} any more. Open the page again, and DevTools on it.`,
  unknownFormat: (format: string, known: readonly string[]) =>
    `Preflight cannot export "${format}". Ask for one of ${known.map((name) => `"${name}"`).join(', ')}.`,
  pagesNotTold: 'Preflight could not tell its pages of a change.',
  requestsGone: 'Some of these requests are not in the log any more. Choose again, or export the whole log.',
} as const;
