import { exactUrlPattern } from './exact-url';
import type { AnswerEdit, Trial } from './trial';

type HeaderEdit =
  | { readonly header: string; readonly operation: 'set'; readonly value: string }
  | { readonly header: string; readonly operation: 'remove' };

/** What `declarativeNetRequest` is given of a rule, as far as a trial needs it. */
export interface TrialRule {
  readonly id: number;
  readonly priority: number;
  readonly action: {
    readonly type: 'modifyHeaders';
    readonly responseHeaders: HeaderEdit[];
  };
  readonly condition: {
    readonly tabIds: [number];
    readonly regexFilter: string;
    readonly isUrlFilterCaseSensitive: true;
    readonly requestMethods: [RuleMethod];
  };
}

const METHODS = ['delete', 'get', 'head', 'options', 'patch', 'post', 'put'] as const;

export type RuleMethod = (typeof METHODS)[number] | 'other';

/** The browser tells methods apart without regard to case, and has one word for all that it does not know. */
export function ruleMethod(method: string): RuleMethod {
  return METHODS.find((known) => known === method.toLowerCase()) ?? 'other';
}

/** Of an edit's preflight the browser must not remember the answer: it would outlive the trial. */
const NOT_REMEMBERED = { name: 'access-control-max-age', value: '0' };

/**
 * The rules of the trials that are on, numbered from `firstId`. Each is held to one tab, one URL and one method. Where
 * two trials edit the same answer, the later one wins, header by header.
 */
export function trialRules(trials: readonly Trial[], firstId: number): TrialRule[] {
  const edits = new Map<string, { tabId: number; edit: AnswerEdit }>();
  for (const { tabId, edits: added, until } of trials) {
    if (until !== null) continue;
    for (const edit of added) {
      const key = JSON.stringify([tabId, edit.url, ruleMethod(edit.method)]);
      const before = edits.get(key)?.edit;
      edits.set(key, { tabId, edit: before === undefined ? edit : merged(before, edit) });
    }
  }
  const rules: TrialRule[] = [];
  for (const { tabId, edit } of edits.values()) {
    const regexFilter = exactUrlPattern(edit.url);
    const responseHeaders = headerEdits(edit);
    if (regexFilter === null || responseHeaders.length === 0) continue;
    rules.push({
      id: firstId + rules.length,
      priority: 1,
      action: { type: 'modifyHeaders', responseHeaders },
      condition: {
        tabIds: [tabId],
        regexFilter,
        isUrlFilterCaseSensitive: true,
        requestMethods: [ruleMethod(edit.method)],
      },
    });
  }
  return rules;
}

function merged(before: AnswerEdit, { set, remove, ...edit }: AnswerEdit): AnswerEdit {
  const names = new Set([...set.map(({ name }) => name), ...remove]);
  return {
    ...edit,
    set: [...before.set.filter(({ name }) => !names.has(name)), ...set],
    remove: [...before.remove.filter((name) => !names.has(name)), ...remove],
  };
}

function headerEdits({ method, set, remove }: AnswerEdit): HeaderEdit[] {
  if (set.length === 0 && remove.length === 0) return [];
  const all = ruleMethod(method) === 'options' ? [...set, NOT_REMEMBERED] : set;
  return [
    ...all.map(({ name, value }) => ({ header: name, operation: 'set' as const, value })),
    ...remove.map((header) => ({ header, operation: 'remove' as const })),
  ];
}
