import { describe, expect, it } from 'vitest';
import type { Exchange } from '../exchange/exchange';
import { readRecording, replay } from '../testing/recordings';
import { overviewOf } from './overview';

/** A recording's exchange, as if it was made `times` times. */
function made(name: string, times: number): Exchange[] {
  return Array.from({ length: times }, (_, nth) =>
    replay(readRecording(name).events).map((exchange) => ({ ...exchange, id: `${name} ${nth} ${exchange.id}` })),
  ).flat();
}

describe('overviewOf', () => {
  it('has nothing of an empty log', () => {
    expect(overviewOf([])).toEqual({
      blocked: [],
      failed: [],
      warnings: [],
      counts: { all: 0, blocked: 0, failed: 0, warnings: 0 },
    });
  });

  it('puts what is alike together, the newest first, and names the first change', () => {
    const { blocked, counts } = overviewOf([...made('preflight-404', 3), ...made('simple-blocked-500', 1)]);
    expect(counts).toMatchObject({ all: 4, blocked: 4 });
    expect(blocked.map(({ count, method }) => [count, method])).toEqual([
      [1, 'GET'],
      [3, 'PUT'],
    ]);
    expect(blocked[0]?.summary).toMatch(/500/);
    expect(blocked[0]?.change?.line).toMatch(/^Access-Control-Allow-Origin: http/);
    expect(blocked[1]?.change).toMatchObject({ where: 'On the answer to OPTIONS (the preflight)', name: 'status' });
  });

  it('has apart what is not CORS, and what only passes', () => {
    const { blocked, failed, counts } = overviewOf([...made('connection-refused', 2), ...made('simple-allowed', 1)]);
    expect(blocked).toEqual([]);
    expect(failed.map(({ count }) => count)).toEqual([2]);
    expect(failed[0]?.change).toBeNull();
    expect(counts).toEqual({ all: 3, blocked: 0, failed: 2, warnings: 0 });
  });

  it('stays small whatever the log holds', () => {
    const [exchange] = made('simple-blocked-500', 1);
    if (exchange === undefined) throw new Error('The recording has no exchange.');
    const [hop] = exchange.hops;
    const many = Array.from({ length: 500 }, (_, nth): Exchange => {
      const url = `http://host${nth}.example/${'p'.repeat(100_000)}`;
      return { ...exchange, id: String(nth), hops: [{ ...hop, url }] };
    });
    const overview = overviewOf(many);
    expect(overview.counts.blocked).toBe(500);
    expect(overview.blocked[0]?.id).toBe('499');
    expect(JSON.stringify(overview).length).toBeLessThan(200_000);
  });
});
