import type { OriginPart } from '../diagnosis/origin-difference';
import { number } from './number';

type RepeatOutcome = keyof typeof OUTCOMES;

const OUTCOMES = {
  'under-way': () => 'Asked. The answer is still under way.',
  mended: () => 'Mended: the browser lets your code read the answer.',
  same: (problem: string) => `The same as before: ${problem}.`,
  'still-blocked': (problem: string) => `Still blocked, now by another fault: ${problem}.`,
  'not-cors-now': (problem: string) => `It fails, and no longer by CORS: ${problem}.`,
  worse: (problem: string) => `Blocked now: ${problem}.`,
  other: (problem: string) => `It ended differently: ${problem}.`,
} as const;

/** The parts of an origin that differ, as a sentence. What follows the port is no part of an origin at all. */
function differs(parts: readonly OriginPart[]): string {
  const named = parts.filter((part) => part !== 'rest');
  const last = named.at(-1);
  const tail = parts.includes('rest') ? ' An origin ends after the host and port: no slash, no path.' : '';
  if (last === undefined) return tail.trim();
  const list = named.length === 1 ? last : `${named.slice(0, -1).join(', ')} and ${last}`;
  return `${named.length === 1 ? `The ${list} differs` : `The ${list} differ`}, so these are two origins.${tail}`;
}

/** What the details of a request say. */
export const detailsWords = {
  region: 'Details',
  tried:
    'Made with a fix on trial: Preflight set headers of the answers in this browser. It proves nothing of the server.',
  unselected: 'Select a request to see what the browser checked and what to change.',
  showAll: (characters: number) => `Show all ${number(characters)} characters`,

  bar: {
    title: 'This request',
    askAgain: 'Ask again',
    curl: 'Copy as curl',
    curlTitle: 'The preflight and the request as curl commands, for whoever runs the server',
    fetch: 'Copy as fetch',
    fetchTitle: 'The request as a call of fetch, for the Console',
    tester: 'Open in Tester',
    testerTitle: 'Try it from any origin, with other headers or another method',
    showInNetwork: 'Show in Network panel',
    find: 'Find',
    findTitle: 'Find in the details (Ctrl + F)',
  },

  find: {
    title: 'Find in the details',
    field: 'Find',
    place: (place: number, count: number) => (count === 0 ? 'Not found' : `${place} of ${count}`),
    previous: 'Previous place',
    next: 'Next place',
    close: 'Close',
  },

  askAgain: {
    title: 'Asked again',
    fromHere: 'asked again from this panel',
    mayWrite: (method: string) => `Asking again sends the ${method} once more. It may write on the server.`,
    confirm: (method: string) => `Send the ${method} again`,
    cancel: 'Cancel',
    dismiss: 'Close',
    waiting:
      'Asked. If no request shows up here, the Content-Security-Policy or a service worker of the page has kept it.',
    outcome: (outcome: RepeatOutcome, problem: string) => OUTCOMES[outcome](problem),
    earlier: 'Earlier',
    now: 'Now',
    show: 'Show the new request',
    notes: 'Not quite as it was',
    note: {
      'as-fetch': 'The element or the EventSource asked by itself. Now fetch asks in its place.',
      'as-page': 'A worker asked. Now the page asks in its place.',
      'headers-unknown': 'DevTools has no record of this request, so the headers that your code set are left out.',
      'body-unknown': 'The body is not known, so it is left out.',
      'body-too-large': 'The body is larger than 1 MB, so it is left out.',
      'body-binary': 'The body holds a file or other bytes that DevTools shows no text of, so it is left out.',
      'credentials-unknown': 'Whether cookies were in play is not known. Asked again, they are not.',
    },
    cannot: {
      'no-devtools':
        'Only DevTools can ask in the name of the page. Open DevTools on the page, and the CORS panel there.',
      'no-cors': "This was asked in mode 'no-cors', in which no answer can be read. Asking again tells nothing new.",
      pending: 'The request is still under way. Wait until it has ended.',
      'frame-gone': 'The frame that asked is gone. Have the page make the request again.',
      'other-origin':
        'The page that asked is gone, and the one that is there now is of another origin. Go back to that page first.',
      refused: 'The page did not let the request be made. Have the page make it again.',
    },
  },

  questions: {
    title: 'At a glance',
  },

  origins: {
    title: 'Allowed and asking origin',
    allowed: 'The server allows',
    asked: 'The page asks from',
    differs,
    opaque:
      'A redirect across origins or a sandboxed frame made the origin null. No setting of the server should allow that.',
  },

  cause: {
    title: 'Likely cause',
  },

  picture: {
    title: 'What happened',
    toHeaders: 'Show the headers',
    toCheck: 'Show the check that failed',
  },

  changes: {
    title: 'What to change',
    aside: 'all of it at once; no more than this request needs',
    none: 'No header of the answer mends this.',
    assumes: 'Taken as given',
    unseen: 'never came, so taken to be bare',
    status: 'Status',
    absent: '(absent)',
    remove: '(remove it)',
    copy: 'Copy',
    copyTitle: (header: string) => `Copy ${header}`,
    copyAll: 'Copy all',
    copyAllTitle: 'Copy all headers of this answer',
  },

  paste: {
    title: 'Paste for your server',
    aside: 'this fix as lines for nginx, Express, Django and others',
  },

  checks: {
    title: 'What the browser checked',
    aside: 'in its order',
    hop: (hop: number) => `Hop ${hop}: `,
    states: { passed: 'passed', failed: 'failed', 'not-reached': 'not reached', assumed: 'assumed' },
    several: (count: number) => `${count} checks passed`,
    why: 'Why:',
    mend: 'To mend it:',
    standard: 'Fetch standard',
    localNetworkStandard: 'Local Network Access',
    mdn: 'MDN',
  },

  findings: {
    title: 'Findings',
    aside: (count: number) => (count === 1 ? '1, with its code' : `${count}, with their codes`),
    severities: { blocking: 'Blocking', next: 'Next', warning: 'Warning', note: 'Note' },
    on: {
      request: 'On the request',
      preflight: "On the preflight's answer",
      response: 'On the answer',
      network: 'On the network',
    },
    onHop: {
      request: (hop: number) => `On hop ${hop}, the request`,
      preflight: (hop: number) => `On hop ${hop}, the preflight's answer`,
      response: (hop: number) => `On hop ${hop}, the answer`,
      network: (hop: number) => `On hop ${hop}, the network`,
    },
    chromium: 'Chromium:',
    firefox: 'Firefox:',
    moreOn: (site: string) => `More on ${site}`,
  },

  elsewhere: {
    title: 'Why it works in curl and Postman',
    noCheck:
      'CORS is a rule of browsers: it keeps a page from reading what belongs to the people who visit it. ' +
      'curl, Postman and servers have no page to guard against, so they check nothing.',
    noPreflight: (method: string, status: number | null) =>
      status === null
        ? `They also send the ${method} right away, without asking OPTIONS first.`
        : `They also send the ${method} right away: they never ask OPTIONS, and so never meet its ${status}.`,
    sameAnswer: (status: number) =>
      `The server answers them as it answered the browser, here with ${status}. Only the browser looks for the headers.`,
  },

  ran: {
    wrote: (method: string) => `The server ran the ${method} all the same: what it wrote, it has written.`,
    read: (method: string) => `The server received the ${method} and answered it; only your code was told nothing.`,
  },

  request: {
    title: 'About the request',
    line: 'Line of code',
    openInSources: (line: string) => `${line}, open in Sources`,
    /** Between a line of code and its function. */
    inFunction: 'in',
    lineUnknown: 'Not known. DevTools tells it for requests that are made while it is open.',
    madeBy: 'Made by',
    madeByTester: (origin: string) => `The Tester, as a page of ${origin} would`,
    madeByOrigin: (kind: string, origin: string) => `${kind} of ${origin}`,
    /** By webRequest's names for them. */
    kinds: {
      beacon: 'Beacon',
      csp_report: 'Report',
      font: 'Font',
      image: 'Image',
      media: 'Media',
      other: 'Other',
      ping: 'Beacon',
      script: 'Script',
      stylesheet: 'Stylesheet',
      sub_frame: 'Frame',
      xmlhttprequest: 'Fetch or XHR',
    },
    sharedWorker: ', in a worker that tabs of its origin share',
    credentials: 'Credentials',
    credentialsModes: { include: 'Included', 'not-include': 'Not included', unknown: 'Not known' },
  },

  headers: {
    title: 'Headers',
    aside: 'as they were on the wire',
    hop: (hop: number, hops: number) => `Hop ${hop} of ${hops}:`,
    preflightRequest: 'Preflight request',
    preflightAnswer: 'Preflight answer',
    request: 'Request',
    answer: 'Answer',
    noPreflightAnswer: 'Preflight answer: none came.',
    noAnswer: 'Answer: none came.',
    neverSent: (method: string) => `The browser never sent the ${method} itself, so that there are no headers of it.`,
    listOf: (title: string) => `${title} headers`,
    absent: '(absent)',
    needs: 'needs',
    offending: 'Offending line',
    doubtful: 'Doubtful line',
  },
} as const;
