/**
 * The files of `e2e/tests` that run in Firefox too: what is seen and done in the panel's page and the popup, and what the
 * log has where no scenario of the playground leads. Not among them is what needs Chromium's own DevTools or offscreen documents, a download, which Firefox does not report to who
 * drives it, or another theme or colours, which it does not set.
 */
export const VIEW_TESTS: readonly string[] = [
  'list-*.spec.ts',
  'details-{find,folds,handshake,lesson,origins,questions}.spec.ts',
  'export-markdown.spec.ts',
  'popup.spec.ts',
  'popup-{alike,empty,keyboard}.spec.ts',
  '{badge,bad-input,ended-early,hostile-answers,log-clearing,not-cors}.spec.ts',
  '{tester,tester-consent,try-it}.spec.ts',
  'recipe-{cannot,copy,group,guessed,hostile,remembered,variants}.spec.ts',
];
