/** Around the recipes: what a person chooses before there is something to paste. `recipeWords` has what recipes say. */
export const adviceWords = {
  none: 'There are no lines to paste for this address. Change the headers above by hand.',

  can: {
    title: 'Can you change this server?',
    yes: 'I can change this server',
    no: 'I can’t',
  },

  server: {
    label: 'Server',
    unknown: 'Choose your server',
    families: {
      javascript: 'JavaScript and TypeScript',
      'web-server': 'Web servers',
      python: 'Python',
      other: 'Java, C#, PHP, Go and Ruby',
      cloud: 'Cloud settings',
      'development-proxy': 'For development alone',
      proxy: 'For users as well',
    },
    notRun: (name: string) => `${name} (not run)`,
    told: (evidence: string) => evidence,
    likely: (evidence: string) => `Likely. ${evidence}`,
    possible: (evidence: string) => `Possibly. ${evidence}`,
    remembered: 'An earlier answer of this API told it.',
    chosen: (api: string) => `You chose it for ${api}.`,
    nothing: 'No answer tells which server this is. Your choice is remembered for this API.',
  },

  who: {
    title: 'Who may read the answers',
    second: 'second choice',
    list: 'Allowed sites',
    thisSite: 'this page',
    removeShort: 'Remove',
    remove: (origin: string) => `Remove ${origin}`,
    label: 'Another site',
    example: 'https://app.example or http://localhost:5173',
    add: 'Add',
    listed: (origin: string) => `${origin} is listed already.`,
    full: (most: number) => `A list holds ${most} more sites at most. Remove one first.`,
    errors: {
      empty: 'Type an origin, for example https://app.example.',
      wildcard: 'Write each origin out: a list knows no *. “Public for everyone” allows all.',
      null: 'Never allow null: any page can get that origin, from a sandboxed frame.',
      'not-http': 'Begin with http:// or https://. The scheme is part of an origin.',
      'not-an-origin': 'Type scheme, host and port alone, for example https://app.example or http://localhost:5173.',
    },
    credentials:
      '“Public for everyone” is no choice here: requests to this API include credentials, and * never goes with those.',
  },

  maxAge: {
    label: 'Preflights are kept for',
    choices: {
      600: '10 minutes, so that a change shows soon',
      7200: '2 hours, the most that Chromium takes',
      86400: '24 hours, the most that Firefox takes',
    },
    caps: 'Chromium keeps a preflight’s answer for 2 hours (7200 s) at most, Firefox for 24 hours (86400 s). Until it ends, a change of yours may not show.',
  },

  recipe: {
    title: (name: string) => `Lines for ${name}`,
    text: (step: number, of: number) => (of === 1 ? 'What to paste' : `What to paste, step ${step} of ${of}`),
    command: (step: number, of: number) => (of === 1 ? 'What to run' : `What to run, step ${step} of ${of}`),
    copy: 'Copy',
    copyStep: (step: number, of: number) => (of === 1 ? 'Copy the lines' : `Copy step ${step} of ${of}`),
    notes: 'Mind this',
    costs: 'What it costs',
    docs: (name: string) => `${name}: documentation`,
    notRun: 'Not run: these lines were parsed, never tried on the real server. Test them before you deploy.',
  },

  safety: 'Safety',

  cannot: {
    ask: 'Ask whoever runs the API first: export this request as a report and send it. The fix is theirs to make.',
    proxy:
      'Until then, a proxy on your own origin can ask in your page’s place. Servers do not check CORS, so the API answers it.',
    label: 'Proxy',
    noAnswer: 'What is no answer for your users',
  },
} as const;
