/** The words of exported reports and of the handshake picture. */
export const reportWords = {
  document: {
    title: (host: string) => (host === '' ? 'CORS report' : `CORS report of ${host}`),
    redacted: 'Secrets are redacted: each stands as “redacted”.',
    notRedacted: 'Secrets are NOT redacted. Read this before you pass it on.',
    madeBy: (name: string, version: string, browser: string, time: string) =>
      `Made by ${name} ${version} in ${browser}, ${time}.`,
    page: 'Page',
    requests: 'Requests',
    noRequests: 'There are no requests in this report.',
    dropped: (count: number) =>
      count === 1
        ? '1 older request is missing, since the log was full.'
        : `${count} older requests are missing, since the log was full.`,
    leftOut: (count: number) =>
      count === 1
        ? '1 more request is not told in full here. The JSON report has it.'
        : `${count} more requests are not told in full here. The JSON report has them all.`,
    notListed: (count: number) =>
      count === 1 ? '1 more request is not listed here.' : `${count} more requests are not listed here.`,
    cut: (count: number) => `… (${count} characters more)`,

    whatHappened: 'What happened',
    inSentences: 'The same in sentences',
    statusName: 'Status',
    whatToChange: 'What to change on the server',
    noChange: 'No header of the answer mends this. What the browser found says what does.',
    unseen: 'This answer never came, so it is taken to be bare.',
    set: 'set',
    remove: 'remove',
    status: (value: string) => `Answer with status ${value}`,
    now: (value: string) => `now: ${value}`,
    absent: 'absent',
    takenAsGiven: 'Taken as given',
    findings: 'What the browser found',
    checked: 'What the browser checked',
    askYourself: 'Ask the server yourself',
    askPreflight: 'The preflight, as the browser asks it:',
    askActual: 'The request itself:',
    facts: 'About the request',
    askedFrom: 'Asked from',
    mode: 'Mode',
    credentials: 'Credentials',
    time: 'Time',
    callSite: 'Line of code',
    tried: 'Fix on trial',
    yes: 'yes',
    onTrialNote:
      'Preflight tried a fix on this request and edited its answers in this browser. It proves nothing of the server.',
    missed: 'May be incomplete',
    missedNote: 'The browser stopped Preflight while this request was under way, so a part of it may be missing here.',
    headers: 'Headers',
    preflightHeaders: (status: string) => `Answer to the preflight: ${status}`,
    requestHeaders: (line: string) => `Request: ${line}`,
    responseHeaders: (status: string) => `Answer: ${status}`,
    learnMore: 'Learn more',
    verdict: 'Verdict',
    request: 'Request',
    problem: 'Problem',
    severities: { blocking: 'Blocks', next: 'Blocks next', warning: 'Warning', note: 'Note' },
    states: { passed: 'passed', failed: 'failed', 'not-reached': 'not reached', assumed: 'assumed' },
  },
  har: {
    unsent: 'Never sent: the browser stopped it before.',
    preflight: 'The preflight of the next entry.',
  },
  /** Stands for the value of a header that nobody saw. A word of a command line and a header value: letters only. */
  valueNotSeen: 'VALUE-NOT-SEEN',

  handshake: {
    title: (method: string, host: string) => `Who sent what to whom for the ${method} to ${host}`,
    code: 'Your code',
    page: 'The page',
    browser: 'Browser',
    server: 'Server',
    servers: (count: number) => `${count} servers`,
    opaqueOrigin: 'an opaque origin',
    absent: '(absent)',
    withheld: '(sent, not shown)',

    asksFor: (who: string) => `${who} asks for`,
    asksFirst: 'The browser asks first',
    sends: 'The browser sends',
    followsTo: 'The browser follows to',
    neverSends: 'The browser never sends',
    answers: 'The server answers',
    redirects: 'The server redirects',
    noAnswer: 'No answer comes',
    waits: 'No answer has come yet',
    gets: (who: string) => `${who} gets`,
    redirectsItself: 'The browser redirects by itself',
    takesFromCache: 'The browser asks no server, its HTTP cache has',
    remembersPreflight: 'The browser remembers an earlier yes to',

    stopsHere: 'The browser stops here',
    endsHere: 'It ends here, not by CORS',
    stopsUnknown: 'The browser stops here and does not tell why',
    moreFaults: (count: number) => (count === 1 ? 'and 1 more fault' : `and ${count} more faults`),

    /** Sentences for those who hear the picture. */
    spoken: {
      sent: (what: string, server: string) => `${what}, to the server ${server}.`,
      answered: (what: string, server: string) => `${what} (${server}).`,
      itself: (what: string) => `${what}.`,
      headers: (lines: string) => `Headers: ${lines}.`,
    },
  },
} as const;
