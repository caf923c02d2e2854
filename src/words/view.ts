import type { Verdict } from '../diagnosis/diagnosis';

/** In a word or two, for the list and for those who can't see the icon. */
const VERDICTS: Readonly<Record<Verdict, string>> = {
  allowed: 'Allowed',
  blocked: 'Blocked',
  'not-cors': 'Failed, not CORS',
  opaque: 'Opaque',
  canceled: 'Canceled',
  pending: 'Pending',
  undetermined: 'Undetermined',
};

const orErrorEvent = 'Or an error event and status 0 for XMLHttpRequest.';

/** What panel, popup and reports all say of a request. */
export const viewWords = {
  verdicts: VERDICTS,
  allowedWithWarning: 'Allowed, with a warning',

  problem: {
    withMore: (fault: string, more: number) => `${fault}, ${more} more`,
    failed: 'failed',
    opaque: 'no-cors: not readable',
    canceled: 'canceled by the page',
    undetermined: 'the browser does not tell',
  },

  /** `text` is what the page's code would print; `note` adds to it, in a sentence. */
  codeSaw: {
    title: 'Your code saw',
    pending: { text: 'Nothing yet', note: 'The request is still open.' },
    opaque: { text: 'An opaque answer: status 0, no headers, no body', note: 'Mode no-cors asks for just that.' },
    canceled: { text: 'Nothing', note: 'The page gave the request up itself.' },
    canceledByScript: {
      text: 'AbortError',
      note: 'Or an abort event for XMLHttpRequest. The page gave the request up itself.',
    },
    answer: 'The answer',
    cutShort: 'The answer passed, then the transfer ended early.',
    unknown: { text: 'Not known', note: 'The browser does not tell.' },
    failed: {
      script: {
        chromium: { text: 'TypeError: Failed to fetch', note: orErrorEvent },
        firefox: { text: 'TypeError: NetworkError when attempting to fetch resource.', note: orErrorEvent },
      },
      beacon: { text: 'Nothing', note: 'A beacon tells nobody how it went.' },
      font: { text: 'A NetworkError from the FontFace', note: 'Without script, a fallback font and nothing else.' },
      element: { text: 'An error event', note: 'The element or the EventSource gets no status and no reason.' },
    },
  },

  serverAnswered: {
    title: 'The server answered',
    toPreflight: (status: string) => `${status}, to the preflight`,
    neverSent: (method: string) => `The browser never sent the ${method}.`,
    nothingYet: 'Nothing yet',
    nothing: 'Nothing',
    took: (milliseconds: number) => `${milliseconds} ms`,
    fromCache: 'from the HTTP cache',
  },
} as const;

/** Which answer is to be changed. */
export const changesWords = {
  onPreflight: 'On the answer to OPTIONS (the preflight)',
  onAnswer: (method: string) => `On the answer to ${method}, error answers included`,
  onHop: (method: string, url: string, hop: number, hops: number) =>
    `On the answer to ${method} ${url} (hop ${hop} of ${hops})`,
} as const;
