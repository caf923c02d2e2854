import { headerValue } from '../../cors/headers';
import type { Change } from '../../diagnosis/diagnosis';
import { lastHop, type Response } from '../../exchange/exchange';
import type { ChangeGroup, ChangeLine } from '../../view/changes';
import { headerText } from '../../view/header-name';
import { listWords } from '../../words/list';
import type { CommonChange, CommonFix } from './common-fix';
import type { Entry } from './entry';

const words = listWords.group;

/** The changes of one fix for all, by the answers that they are made to, each beside what stands there now. */
export function commonChanges(entries: readonly Entry[], { changes }: CommonFix): ChangeGroup[] {
  return (['preflight', 'response'] as const).flatMap((on) => {
    const own = changes.filter((change) => change.on === on);
    if (own.length === 0) return [];
    const answers = entries.flatMap((entry) => answerOf(entry, on) ?? []);
    const title = on === 'preflight' ? words.onPreflight : words.onResponse(methodsOf(entries));
    return [{ title, unseen: answers.length === 0, lines: own.map((change) => lineOf(change, answers)) }];
  });
}

function lineOf({ action, name, value }: CommonChange, answers: readonly Response[]): ChangeLine {
  if (action === 'set-status' || name === null) {
    return { name: 'status', actual: common(answers.map(({ status }) => String(status))), needed: value, copy: null };
  }
  return {
    name,
    actual: common(answers.map(({ headers }) => headerValue(headers, name))),
    needed: value,
    copy: value === null ? null : headerText(name, value),
  };
}

/** The one value that all have; null where none has any. */
function common(values: readonly (string | null)[]): string | null {
  const different = new Set(values);
  return different.size > 1 ? words.several : (values[0] ?? null);
}

function answerOf({ exchange }: Entry, on: Change['on']): Response | null {
  const hop = lastHop(exchange);
  return (on === 'preflight' ? hop.preflight?.response : hop.response) ?? null;
}

function methodsOf(entries: readonly Entry[]): string[] {
  return [...new Set(entries.map(({ exchange }) => lastHop(exchange).method))].sort();
}
