/** A feature of the product, and how its code is to read without it. */
export interface Feature {
  readonly name: string;
  readonly file: string;
  readonly code: string;
  readonly without: string;
  /** The end-to-end test that has to notice. */
  readonly spec: string;
}

/** One of each kind of what people see: list, details, badge, popup, settings, reports. */
export const FEATURES: readonly Feature[] = [
  {
    name: 'the handshake as a picture',
    file: 'src/panel/components/Details.tsx',
    code: '<Handshake exchange={exchange} diagnosis={diagnosis} />',
    without: '',
    spec: 'details-handshake',
  },
  {
    name: 'the five questions',
    file: 'src/panel/components/Details.tsx',
    code: '<Questions questions={questions} />',
    without: '',
    spec: 'details-questions',
  },
  {
    name: 'what comes of asking again, beside what was',
    file: 'src/panel/components/Details.tsx',
    code: '<AskAgain entry={entry} entries={entries} onSelect={onSelect} />',
    without: '',
    spec: 'ask-again',
  },
  {
    name: 'new rows that do not move what is read',
    file: 'src/panel/components/List.tsx',
    code: 'useAnchor(scroller, order, view);',
    without: '',
    spec: 'list-scroll',
  },
  {
    name: 'groups of the same fault',
    file: 'src/panel/state/view.ts',
    code: 'preferences.isGrouped.value ? groupByFault(rows.value, isJudged) : NO_GROUPS',
    without: 'NO_GROUPS',
    spec: 'list-groups',
  },
  {
    name: 'the pause',
    file: 'src/panel/state/feed.ts',
    code: 'paused.value = pause;',
    without: '',
    spec: 'list-pause',
  },
  {
    name: 'the preserved log',
    file: 'src/background/tab-log.ts',
    code: 'this.#setState({ preserve });',
    without: '',
    spec: 'log-clearing',
  },
  {
    name: 'the number on the icon',
    file: 'src/background/badge.ts',
    code: 'browser.action.setBadgeText({ tabId, text }),',
    without: '',
    spec: 'badge',
  },
  {
    name: 'the popup that follows its tab',
    file: 'src/background/audience.ts',
    code: 'of [this.#panels, this.#popups]) watchers.tell',
    without: 'of [this.#panels]) watchers.tell',
    spec: 'popup',
  },
  {
    name: 'redaction',
    file: 'src/report/redact.ts',
    code: 'return { name, value: REDACTED };',
    without: 'return { name, value };',
    spec: 'export-redaction',
  },
];
