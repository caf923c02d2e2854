/** What the background says where it could not do what a page of the extension asked for, or needs. */
export const backgroundWords = {
  unknownMessage: 'Preflight does not know this message.',
  failed: (reason: string) => `Preflight could not do that: ${reason}`,
  noTab: (tab: string) => `There is no tab ${tab} any more. Open the page again, and DevTools on it.`,
  unknownFormat: (format: string, known: readonly string[]) =>
    `Preflight cannot export "${format}". Ask for one of ${known.map((name) => `"${name}"`).join(', ')}.`,
  trialNotEnded: 'Preflight could not switch its trial of a fix off. Close the tab to be rid of it.',
  pagesNotTold: 'Preflight could not tell its pages of a change.',
  requestsGone: 'Some of these requests are not in the log any more. Choose again, or export the whole log.',

  writer: {
    justification: 'Writes the text of the report that you export.',
    failed: (reason: string) => `Preflight could not write the report: ${reason}`,
    silent: 'The report was not written. Export it once more, or fewer requests of it.',
    notOpened: (reason: string) =>
      `Restart the browser, and export once more. The page that writes reports did not open: ${reason}`,
  },
} as const;
