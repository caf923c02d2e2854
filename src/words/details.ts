import type { OriginPart } from '../diagnosis/origin-difference';

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
  unselected: 'Select a request to see what the browser checked and what to change.',

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
    lineUnknown: 'Not known. DevTools tells it for requests that are made while it is open.',
    madeBy: 'Made by',
    madeByOrigin: (kind: string, origin: string) => `${kind} of ${origin}`,
    sharedWorker: ', in a worker that tabs of its origin share',
    credentials: 'Credentials',
    credentialsModes: { include: 'Included', 'not-include': 'Not included', unknown: 'Not known' },
  },

  headers: {
    title: 'Headers',
    aside: 'as they were on the wire',
  },
} as const;
