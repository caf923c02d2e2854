/** What the Tester says. */
export const testerWords = {
  form: {
    title: 'Request to try',
    intro: 'See what a browser would do for a page of any origin, from real answers of the server.',
    url: 'Endpoint',
    urlExample: 'https://api.example.com/users',
    origin: 'Origin of the page',
    originHelp: 'Any origin, or null for a sandboxed frame.',
    originExample: 'https://app.example.com',
    method: 'Method',
    credentials: "With cookies (credentials: 'include')",
    headers: 'Headers that your code sets',
    headersHelp: 'One a line, such as Content-Type: application/json.',
    body: 'Body',
    send: (method: string) => `Send ${method}`,
    stop: 'Stop',
    asking: 'Asking the server…',
  },

  /** Said before anything is sent. */
  before: {
    title: 'Before you send',
    real: (method: string, host: string) =>
      `A real ${method} goes out to ${host}, after a preflight where one is needed.`,
    cookies:
      "Preflight sends it, and not a page. It may carry cookies that a page's request would not: SameSite and the blocking of third-party cookies do not hold them back.",
    noCookies: 'Preflight sends it, and not a page. It carries no cookies.',
    limits: {
      'mixed-content': 'A page on https may not ask http at all. A browser stops that as mixed content, before CORS.',
      'local-network':
        'The endpoint is on your machine or network. A browser may also ask people whether a public page may reach it; the Tester cannot see that.',
      'same-origin': 'The endpoint is on the origin of the page itself, so CORS has no say.',
    },
    mayWrite: (method: string) =>
      `The ${method} may write on the server, and wherever its redirects lead. It goes out unless a preflight forbids it.`,
    confirm: (method: string) => `Send the ${method} now`,
    cancel: 'Cancel',
  },

  tries: {
    title: 'Tried',
    from: 'from',
    as: (origin: string) => `What a browser would do for a page of ${origin}, and what its code would see.`,
    none: 'Nothing has been tried yet. The verdict appears here.',
    done: (verdict: string) => `Tried: ${verdict}.`,
    cookiesSent: (names: string) =>
      `This try carried cookies (${names}). A page's request may carry fewer, and be answered otherwise.`,
    export: 'Export',
    clear: 'Clear tries',
  },

  notes: {
    values: 'Header values that were never sent are not known: 1 stands in for them.',
  },

  problems: {
    'not-web': () => 'Write a whole URL that begins with http:// or https://.',
    userinfo: (host: string) => `Take user name and password out of the URL: fetch does not send them to ${host}.`,
    'no-origin': () => 'Write an origin such as https://app.example.com, or null. A path is not part of it.',
    'no-token': () => 'Write a method such as GET or PATCH.',
    forbidden: (method: string) => `Choose another method: no page may send ${method}.`,
    'no-header': (line: string) => `Write "${line}" as Name: value.`,
    browsers: (line: string) => `Take "${line}" out: only the browser writes this header, no page may set it.`,
    'no-value': (line: string) => `Take out what is no Latin-1 character in "${line}": fetch refuses it.`,
  },

  cannot: {
    stopped: 'Stopped. What had gone out before may have reached the server.',
    interrupted: 'The browser stopped Preflight in the middle. Send it once more.',
    unseen:
      'The browser told nothing of the request. Allow Preflight access to this site in the browser’s settings of extensions, and send it once more.',
    ruleRefused: (reason: string) => `The browser does not let Preflight send this. It says: ${reason}`,
    otherOrigin: (wanted: string | null, sent: string | null) =>
      `The browser sent ${sent === null ? 'no Origin' : `Origin: ${sent}`} in place of ${wanted ?? 'none'}, so that the answer tells nothing. Turn off other extensions that change headers, and send it once more.`,
    failed: (reason: string) => `The Tester could not try this: ${reason}`,
  },
};
