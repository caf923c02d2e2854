import { describe, expect, it } from 'vitest';
import type { FindingCode } from '../../diagnosis/codes';
import { entry, finding, hop } from '../testing/exchange';
import type { Entry } from './entry';
import { groupByFault, listed } from './fault-groups';

function blocked(id: string, host = 'api.example.com', code: FindingCode = 'acao-missing') {
  return entry(
    { id, hops: [hop({ url: `https://${host}/${id}` })] },
    { verdict: 'blocked', findings: [finding({ code })] },
  );
}
const all = (_entry: Entry) => true;
const nothing = new Set<string>();

function show(entries: Parameters<typeof listed>[0], folded: ReadonlySet<string> = nothing, isJudged = all): string {
  const groups = groupByFault(entries, isJudged);
  return listed(entries, groups, folded)
    .map((row) =>
      row.kind === 'group' ? `[${row.group.entries.length}]` : row.group === null ? row.key : `>${row.key}`,
    )
    .join(' ');
}

describe('groups', () => {
  it('gather the same fault of one server where its first request stands', () => {
    expect(show([blocked('1'), entry({ id: '2' }), blocked('3')])).toBe('[2] >1 >3 2');
  });

  it('part what needs another fix', () => {
    expect(
      show([blocked('1'), blocked('2', 'cdn.example.net'), blocked('3', 'api.example.com', 'acac-not-true')]),
    ).toBe('1 2 3');
  });

  it('are of two at least, and never of what passed', () => {
    expect(show([blocked('1'), entry({ id: '2' }), entry({ id: '3' })])).toBe('1 2 3');
  });

  it('gather what failed without CORS too', () => {
    const refused = (id: string) =>
      entry(
        { id },
        { verdict: 'not-cors', findings: [finding({ code: 'network-refused', severity: 'note', on: 'network' })] },
      );
    expect(show([refused('1'), refused('2')])).toBe('[2] >1 >2');
  });

  it('fold', () => {
    const entries = [blocked('1'), entry({ id: '2' }), blocked('3')];
    expect(show(entries, new Set(groupByFault(entries, all).keys()))).toBe('[2] 2');
  });

  it('wait for the judgement', () => {
    expect(show([blocked('1'), blocked('2'), blocked('3')], nothing, ({ exchange }) => exchange.id !== '2')).toBe(
      '[2] >1 >3 2',
    );
  });
});
