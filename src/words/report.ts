/** The words of exported reports and of the handshake picture. */
export const reportWords = {
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
