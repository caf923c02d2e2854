/** What the settings page says. */
export const settingsWords = {
  title: 'Preflight settings',
  saved: 'Saved',
  notSaved: (reason: string) => `The browser did not store this. Try again. It said: ${reason}`,
  notLoaded: (reason: string) =>
    `Reload this page: the browser did not say what is stored, so these are the defaults. It said: ${reason}`,
  unreadable: (names: string) =>
    `Check these: ${names}. What was stored could not be read, so they have their defaults.`,
  names: {
    record: 'Record',
    sites: 'Listed sites',
    logMegabytes: 'Log size',
    redact: 'Redaction',
    badge: 'Badge',
  },
  record: {
    title: 'Record requests',
    always: { label: 'Always', about: 'Requests that were made before you opened DevTools are there too.' },
    devtools: {
      label: 'Only while DevTools is open',
      about:
        'While it is closed everywhere, Preflight hears of no request and costs nothing. Reload the page after you open DevTools.',
    },
    sites: {
      label: 'Only on listed sites',
      about: 'The browser still tells Preflight of requests elsewhere. Preflight lets them go at once.',
    },
  },
  sites: {
    title: 'Listed sites',
    none: 'No site is listed yet, so nothing is recorded.',
    label: 'Add a site',
    example: 'example.com, *.example.com for it and all its subdomains, or localhost:3000',
    add: 'Add',
    removeShort: 'Remove',
    remove: (site: string) => `Remove ${site}`,
    listed: (site: string) => `${site} is listed already.`,
    errors: {
      empty: 'Type a host, for example example.com.',
      wildcard: 'Write * only at the start and before a domain: *.example.com.',
      'not-http': 'Type a host on http or https. Extensions hear of no other requests.',
      'not-a-host': 'Type a host, without spaces or a user name: example.com or localhost:3000.',
    },
  },
  log: {
    title: 'Log size',
    label: 'Megabytes for the log of one tab',
    about: (min: number, max: number) =>
      `From ${min} to ${max}. When a log is full, the oldest requests go, those that the browser allowed first. The logs of all tabs share 8 megabytes of memory.`,
    error: (min: number, max: number) => `Type a number from ${min} to ${max}.`,
  },
  report: {
    title: 'Reports',
    redact: 'Redact secrets in reports',
    about: 'Replaces cookies, authorization and what looks like a key or a token. The names and the CORS headers stay.',
  },
  apis: {
    title: 'Servers of your APIs',
    about: (count: number) =>
      count === 0
        ? 'Preflight remembers no server. It does once you read “Paste for your server” of a request.'
        : `Preflight remembers which server ${count === 1 ? '1 API runs' : `${count} APIs run`} on, and writes their fixes for it.`,
    forget: 'Forget all',
    forgotten: 'Forgotten',
    notForgotten: (reason: string) => `The browser did not forget them. Try again. It said: ${reason}`,
  },
  badge: {
    title: 'Toolbar icon',
    show: 'Show how many requests are blocked',
    about: 'The tooltip tells it in any case.',
  },
};
