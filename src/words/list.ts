import { number } from './number';

const requests = (count: number) => `${number(count)} request${count === 1 ? '' : 's'}`;

/** What the toolbar, the filter, the list and the status bar say. */
export const listWords = {
  views: { label: 'Views of the CORS panel', requests: 'Requests', tester: 'Tester' },
  toolbar: {
    label: 'CORS panel',
    clear: 'Clear',
    clearTitle: 'Clear the list (C)',
    pause: 'Pause',
    pauseTitle: 'Hold new requests back (Ctrl+E)',
    resume: 'Resume',
    resumeTitle: 'Show the requests that were held back (Ctrl+E)',
    group: 'Group',
    groupTitle: 'Gather requests that one fix mends (G)',
    preserve: 'Preserve log',
    preserveTitle: 'Keep requests when the page navigates or reloads',
    shortcuts: 'Keyboard shortcuts',
    shortcutsTitle: 'Keyboard shortcuts (?)',
  },
  /** What came of what was asked for. */
  done: {
    cleared: 'Cleared',
    copied: 'Copied',
    notCopied: 'The browser refused to copy. Select the text and copy it by hand.',
    columnsForgotten: 'The browser did not say how you left the columns. They begin anew.',
  },
  chips: {
    label: 'Show',
    blocked: 'Blocked',
    preflighted: 'Preflighted',
    'not-cors': 'Not CORS',
    all: 'All',
  },
  filter: {
    label: 'Filter requests',
    placeholder: 'Filter',
    title: 'Words, -words, /regex/, method: status: domain: code: is:',
    suggestions: 'Suggestions',
    clear: 'Clear the filter',
    problemRegex: (source: string, reason: string) =>
      `Correct the regular expression /${source}/, or take out the slashes. The browser says: ${reason}.`,
    problemIs: (value: string, known: readonly string[]) =>
      `Write one of ${known.join(', ')} after is: and not ${value}.`,
    problemStatus: (value: string) => `Write a status such as 404 or 4xx after status: and not ${value}.`,
  },
  columns: {
    verdict: 'Verdict',
    method: 'Method',
    request: 'Request',
    problem: 'What is wrong',
    statuses: 'OPTIONS → real',
    statusesTitle: "The preflight's status, then the real status of the answer",
    width: (column: string) => `Width of ${column}`,
  },
  list: {
    label: 'Cross-origin requests',
    tried: 'trial',
    sharedWorker: 'shared worker',
    group: (count: number, fault: string) => `${requests(count)}: ${fault}`,
    groupOnPreflight: (count: number, fault: string) => `${requests(count)}: ${fault}, on the preflight`,
  },
  group: {
    region: 'Details',
    title: (count: number, host: string) => `${requests(count)} to ${host} failed for the same reason`,
    fault: (fault: string) => `The reason: ${fault}.`,
    faultOnPreflight: (fault: string) => `The reason, on the answer to the preflight: ${fault}.`,
    change: 'What to change once',
    changeAside: 'mends all of them; no more than they need',
    noChange: 'No header of the answers mends this. Open one of the requests to see what does.',
    onPreflight: 'On every answer to OPTIONS (the preflights)',
    onResponse: (methods: readonly string[]) => `On every answer to ${methods.join(', ')}, error answers included`,
    several: '(several values)',
    members: 'The requests',
    more: (count: number) => `${number(count)} more in the list`,
  },
  notLoaded: 'A part of the panel did not load. Close DevTools, open it again and try once more.',
  empty: {
    noMatch: 'No request matches',
    showAll: (count: number) => `Show all ${number(count)}`,
    nothing: 'No cross-origin requests yet',
    reload: 'Reload the page, or do there what makes the request. It appears here at once.',
    elsewhere:
      "Some never reach the network, and show in the Console alone: those that the page's Content Security Policy blocks, those with mode same-origin, and those that the page's service worker answers itself.",
    noTab: 'There is no such tab',
    noTabWhy: 'The tab was closed, or the address names one that never was.',
    noTabHelp: 'Open DevTools on the page that you want to look into, and choose the CORS panel there.',
  },
  status: {
    requests,
    shown: (shown: number, all: number) => `${number(shown)} of ${requests(all)}`,
    blocked: (count: number) => `${number(count)} blocked`,
    fixes: (groups: number, count: number) =>
      groups === 1 ? `1 fix for ${number(count)} of them` : `${number(groups)} fixes for ${number(count)} of them`,
    dropped: (count: number) => `${number(count)} dropped`,
    droppedTitle: 'Requests that were let go because the log was full',
    selected: (count: number) => `${number(count)} selected`,
    paused: (count: number) =>
      count === 0 ? 'Paused. New requests are held back.' : `Paused. ${requests(count)} held back.`,
  },
  split: {
    divider: 'Width of the list',
    dividerStacked: 'Height of the list',
  },
  shortcuts: {
    title: 'Keyboard shortcuts',
    close: 'Close',
    keys: {
      move: 'Next or previous row',
      page: 'A page up or down',
      ends: 'First or last row',
      extend: 'Select several rows',
      toggle: 'Move without selecting, and select or unselect a row',
      all: 'Select all rows',
      fold: 'Fold or unfold a group',
      open: 'Go to the details',
      back: 'Back to the list',
      filter: 'Go to the filter',
      find: 'Find in the details, while they have the focus',
      clear: 'Clear the list',
      pause: 'Pause or resume',
      group: 'Group what one fix mends, or ungroup',
      help: 'Show this list',
    },
  },
};
