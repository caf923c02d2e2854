import { withoutFragment } from '../cors/without-fragment';
import type { Change, Fix } from '../diagnosis/diagnosis';
import { type Exchange, firstHop } from '../exchange/exchange';
import { exactUrlPattern } from './exact-url';
import type { AnswerEdit, TrialPlan } from './trial';

/** What keeps the browser from trying a fix: its rules set headers of what one tab asks, and nothing else. */
export type NoTrial =
  /** `from` is null where the answer never came. */
  | { readonly kind: 'status'; readonly from: number | null; readonly to: string }
  | { readonly kind: 'no-tab' }
  | { readonly kind: 'url' };

export type TrialChoice =
  | { readonly kind: 'can'; readonly plan: TrialPlan }
  | { readonly kind: 'cannot'; readonly why: NoTrial };

/** How a fix is tried in the browser, or why it cannot be: known before anything is changed. */
export function planTrial(exchange: Exchange, fix: Fix): TrialChoice {
  const status = fix.changes.find(({ action }) => action === 'set-status');
  if (status !== undefined) {
    const hop = exchange.hops[status.hop];
    const answer = status.on === 'preflight' ? hop?.preflight?.response : hop?.response;
    return cannot({ kind: 'status', from: answer?.status ?? null, to: status.value ?? '' });
  }
  if (exchange.tabId < 0) return cannot({ kind: 'no-tab' });
  const edits = new Map<string, AnswerEdit>();
  for (const change of fix.changes) {
    const hop = exchange.hops[change.hop];
    if (hop === undefined || change.name === null) continue;
    const url = withoutFragment(hop.url);
    if (exactUrlPattern(url) === null) return cannot({ kind: 'url' });
    const key = `${change.hop} ${change.on}`;
    const method = change.on === 'preflight' ? 'OPTIONS' : hop.method;
    edits.set(key, withChange(edits.get(key) ?? { url, method, set: [], remove: [] }, change.name, change));
  }
  const { method, url } = firstHop(exchange);
  return { kind: 'can', plan: { exchangeId: exchange.id, method, url, edits: [...edits.values()] } };
}

function withChange(edit: AnswerEdit, name: string, { action, value }: Change): AnswerEdit {
  return action === 'set-header' && value !== null
    ? { ...edit, set: [...edit.set, { name, value }] }
    : { ...edit, remove: [...edit.remove, name] };
}

function cannot(why: NoTrial): TrialChoice {
  return { kind: 'cannot', why };
}
