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

    codeSaw: 'Your code saw',
    serverAnswered: 'The server answered',
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
  open: {
    open: 'Open report…',
    openTitle: 'Look into a JSON report that somebody exported. You can also drag the file here.',
    drop: 'Drop a JSON report here to look into it.',
    notJson: 'This file is no JSON. Open a report that was exported as JSON.',
    otherFile: 'This file is no CORS report. Open a report that Preflight exported as JSON.',
    otherVersion: 'This report is of a later format. Update Preflight to open it.',
    damaged: (what: string) => `This report is damaged: ${what} Ask for a new export.`,
    twins: (id: string) => `two requests have the id ${id}.`,
    unreadable: 'The browser could not read this file. Save it again, then open it once more.',
    bar: (host: string, time: string) => `Report of ${host}, ${time}, opened from a file.`,
    barUnknownPage: (time: string) => `Report of ${time}, opened from a file.`,
    redacted: 'Secrets are redacted.',
    notRedacted: 'Secrets are not redacted.',
    judgedAnew: (count: number) =>
      count === 1
        ? 'A newer version of Preflight made it: 1 request is judged anew.'
        : `A newer version of Preflight made it: ${count} requests are judged anew.`,
    back: 'Back to the live log',
    notLive: 'This is a report from a file. Go back to the live log to do that.',
    opened: (count: number) => (count === 1 ? 'Opened 1 request' : `Opened ${count} requests`),
  },
  export: {
    button: 'Export',
    buttonTitle: 'Save or copy these requests as a report',
    title: 'Export a report',
    what: 'Requests',
    selected: (count: number) =>
      count === 0 ? 'The selected requests' : count === 1 ? 'The selected request' : `The ${count} selected requests`,
    shown: (count: number) =>
      count === 1 ? 'The 1 request that the filter leaves' : `All ${count} that the filter leaves`,
    all: (count: number) => (count === 1 ? 'The whole log (1 request)' : `The whole log (${count} requests)`),
    format: 'Format',
    formats: {
      markdown: { name: 'Markdown', use: 'to paste into a ticket' },
      html: { name: 'HTML', use: 'to read and to print' },
      json: { name: 'JSON', use: 'to open again in this panel' },
      har: { name: 'HAR', use: 'to open in the Network panel' },
    },
    redact: 'Redact secrets',
    redactOn: 'Cookies, tokens, keys and passwords are replaced by “redacted”.',
    redactOff:
      'Cookies, tokens, keys and passwords will be in the report. Give it to nobody whom you would not give them.',
    save: 'Save file',
    copy: 'Copy',
    cancel: 'Cancel',
    nothing: 'There is nothing to export yet.',
    saved: (name: string) => `Exported as ${name}`,
    copied: 'Copied',
    notCopied: 'The browser refused to copy. Save the report as a file.',
    failed: 'The report could not be made. Export fewer requests.',
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
