import { number } from './number';

/** What the toolbar's popup says. */
export const popupWords = {
  title: 'Preflight',
  settings: 'Settings',
  requests: 'Requests of this tab',
  blocked: (count: number) => `Blocked by CORS (${number(count)})`,
  failed: (count: number) => `Failed, but not CORS (${number(count)})`,
  warnings: (count: number) => `Allowed, with a warning (${number(count)})`,
  alike: (count: number) => `${number(count)} alike`,
  more: (count: number) => `The CORS panel shows ${number(count)} more.`,
  changeFirst: (where: string) => `Change first ${where.charAt(0).toLowerCase()}${where.slice(1)}:`,
  remove: (header: string) => `remove ${header}`,
  moreChanges: (count: number) => (count === 1 ? 'Then 1 more change.' : `Then ${number(count)} more changes.`),
  noChange: 'No header mends this. The CORS panel says what does.',
  copyReport: 'Copy report',
  copyUnredacted: 'Copy report, secrets included',
  copied: 'Copied. Paste it into a ticket.',
  notCopied: 'The browser refused to copy. Export the report in the CORS panel.',
  reachPanel: (keys: string) => `For every header and step, open DevTools (${keys}), then the CORS panel.`,
  empty: {
    none: 'Nothing is blocked',
    noneOf: (count: number) =>
      count === 1
        ? 'CORS blocked nothing: the browser allowed the one cross-origin request of this page.'
        : `CORS blocked none of the ${number(count)} cross-origin requests of this page.`,
    noRequests:
      'This page has made no cross-origin request yet. Do there what fails, or reload it: the request appears here at once.',
    console:
      "Is the request missing? The Console alone shows what the page's Content Security Policy blocks, requests with mode same-origin, and what the page's service worker answers.",
  },
  closedPage: {
    title: 'Extensions cannot look into this page',
    text: "The browser keeps its own pages and the extension store to itself. Open the page whose requests fail, and click Preflight's icon there.",
  },
  noTab: {
    title: 'There is no such tab',
    text: "Open the page whose requests fail, and click Preflight's icon there.",
  },
  reconnecting: "Reconnecting to Preflight's background. What is shown stays as it is until then.",
  lost: 'Preflight was updated or reloaded. Click its icon again.',
};
