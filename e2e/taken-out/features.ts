/** A feature of the product, and how its code is to read without it. */
export interface Feature {
  readonly name: string;
  readonly file: string;
  readonly code: string;
  readonly without: string;
  /** The end-to-end test that has to notice. */
  readonly spec: string;
}

/** One of each kind of what people see: list, details, badge, popup, settings, reports, recipes. */
export const FEATURES: readonly Feature[] = [
  {
    name: 'the handshake as a picture',
    file: 'src/panel/components/SelectedRequest.tsx',
    code: '<Handshake exchange={exchange} diagnosis={diagnosis} />',
    without: '',
    spec: 'details-handshake',
  },
  {
    name: 'the five questions',
    file: 'src/panel/components/SelectedRequest.tsx',
    code: '<Questions questions={questions} />',
    without: '',
    spec: 'details-questions',
  },
  {
    name: 'what comes of asking again, beside what was',
    file: 'src/panel/components/SelectedRequest.tsx',
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
  {
    name: 'a recipe’s server that is guessed',
    file: 'src/recipes/guess-server.ts',
    code: 'for (const recipe of recipes) guesses.push({ recipe, confidence, evidence });',
    without: 'evidence;',
    spec: 'recipe-guessed',
  },
  {
    name: 'a recipe’s server that is remembered',
    file: 'src/panel/remembered-apis.ts',
    code: 'if (isShared) saveKnownApis',
    without: 'if (!isShared) saveKnownApis',
    spec: 'recipe-remembered',
  },
  {
    name: 'a recipe for all of a group',
    file: 'src/panel/components/GroupSummary.tsx',
    code: 'selected={entries}',
    without: 'selected={[entries[0]]}',
    spec: 'recipe-group',
  },
  {
    name: 'a recipe for more sites',
    file: 'src/panel/components/ServerChoice.tsx',
    code: 'otherOrigins: sites',
    without: 'otherOrigins: []',
    spec: 'recipe-variants',
  },
  {
    name: 'a recipe’s steps for those who cannot change the server',
    file: 'src/panel/components/CannotChange.tsx',
    code: '<RecipeText recipe={proxy} policy={policy} />',
    without: '',
    spec: 'recipe-cannot',
  },
  {
    name: 'a recipe’s quotes',
    file: 'src/recipes/quote/javascript.ts',
    code: "escaped(text, /['\\\\]/g)",
    without: 'text',
    spec: 'recipe-hostile',
  },
  {
    name: 'a recipe’s last line feed',
    file: 'src/panel/components/RecipeText.tsx',
    code: '<CopyButton text={text}',
    without: '<CopyButton text={withoutEdges(text)}',
    spec: 'recipe-copy',
  },
  {
    name: 'the names of a recipe’s choices',
    file: 'src/panel/components/RecipeSelect.tsx',
    code: '<label for={id}>{label}</label>',
    without: '<span>{label}</span>',
    spec: 'recipe-accessibility',
  },
  {
    name: 'a recipe’s care for credentials',
    file: 'src/panel/model/advice.ts',
    code: 'usesCredentials ? {',
    without: 'false ? {',
    spec: 'recipe-variants',
  },
];
