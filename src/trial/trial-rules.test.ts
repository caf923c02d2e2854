import { describe, expect, it } from 'vitest';
import type { AnswerEdit, Trial } from './trial';
import { ruleMethod, trialRules } from './trial-rules';

const URL = 'http://api.test/users';

function edit(part: Partial<AnswerEdit> = {}): AnswerEdit {
  return { url: URL, method: 'GET', set: [{ name: 'vary', value: 'Origin' }], remove: [], ...part };
}

function trial(part: Partial<Trial> = {}): Trial {
  return { exchangeId: '1', method: 'GET', url: URL, tabId: 7, since: 0, until: null, edits: [edit()], ...part };
}

describe('trialRules', () => {
  it('holds each rule to one tab, one URL and one method', () => {
    expect(trialRules([trial()], 1)).toEqual([
      {
        id: 1,
        priority: 1,
        action: {
          type: 'modifyHeaders',
          responseHeaders: [{ header: 'vary', operation: 'set', value: 'Origin' }],
        },
        condition: {
          tabIds: [7],
          regexFilter: '^http://api\\.test/users(#.*)?$',
          isUrlFilterCaseSensitive: true,
          requestMethods: ['get'],
        },
      },
    ]);
  });

  it('keeps the browser from remembering the answer of a preflight', () => {
    const [rule] = trialRules([trial({ edits: [edit({ method: 'OPTIONS', set: [], remove: ['vary'] })] })], 1);
    expect(rule?.action.responseHeaders).toEqual([
      { header: 'access-control-max-age', operation: 'set', value: '0' },
      { header: 'vary', operation: 'remove' },
    ]);
  });

  it('has none for what is over, and none without edits', () => {
    const empty = trial({ edits: [edit({ method: 'OPTIONS', set: [], remove: [] })] });
    expect(trialRules([trial({ until: 5 }), empty], 1)).toEqual([]);
  });

  it('has one rule for each answer, where the later trial wins', () => {
    const later = edit({ set: [{ name: 'x', value: '2' }], remove: ['vary'] });
    const rules = trialRules([trial(), trial({ exchangeId: '2', edits: [later] }), trial({ tabId: 8 })], 10);
    expect(rules.map(({ id, condition }) => [id, condition.tabIds])).toEqual([
      [10, [7]],
      [11, [8]],
    ]);
    expect(rules[0]?.action.responseHeaders).toEqual([
      { header: 'x', operation: 'set', value: '2' },
      { header: 'vary', operation: 'remove' },
    ]);
  });
});

it.each([
  ['GET', 'get'],
  ['patch', 'patch'],
  ['PURGE', 'other'],
  ['constructor', 'other'],
])('the browser calls the method %s %s', (method, name) => {
  expect(ruleMethod(method)).toBe(name);
});
