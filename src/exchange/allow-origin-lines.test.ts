import { describe, expect, it } from 'vitest';
import { APP, ask } from '../testing/model-browser';
import { type AllowOriginLines, AllowOriginLinesTold } from './allow-origin-lines';
import type { Exchange, Hop } from './exchange';

const NAME = 'Access-Control-Allow-Origin';
const line = (value: string) => ({ name: NAME, value });
const TWO = [line(''), line(APP)];
const DATE = { name: 'Date', value: 'today' };

/** As Firefox tells of it: the lines joined, and the page's timeline says that it got the answer. */
function passed(part: Partial<Exchange> = {}): Exchange {
  const answer = { status: 200, headers: [line(APP), DATE] };
  const exchange = ask(
    { method: 'PUT', headerNames: [], credentials: 'not-include', origin: APP },
    {
      preflight: { ...answer, headers: [...answer.headers, { name: 'Access-Control-Allow-Methods', value: 'PUT' }] },
      response: answer,
    },
  );
  return { ...exchange, browser: 'firefox', ...part };
}

const exchange = passed();
const [hop] = exchange.hops;

const told = (lines: AllowOriginLines['lines'], part: Partial<AllowOriginLines> = {}): AllowOriginLines => ({
  url: hop.url,
  method: hop.method,
  startedAt: hop.startedAt,
  lines,
  ...part,
});

const linesOf = (answer: Hop['response']) =>
  answer?.headers.filter(({ name }) => name === NAME).map(({ value }) => value);

function joined(of: Exchange, ...all: readonly AllowOriginLines[]): Exchange {
  const lines = new AllowOriginLinesTold();
  return all.reduce((exchange, one) => {
    lines.add(one, [exchange]);
    return lines.join(exchange);
  }, of);
}

describe('what DevTools tells of header lines', () => {
  it('stands in the place of what the browser has made of them, and the page did not get the answer', () => {
    const { hops, passed } = joined(exchange, told(TWO));
    expect(hops[0].response?.headers).toEqual([...TWO, DATE]);
    expect(linesOf(hops[0].preflight?.response ?? null)).toEqual([APP]);
    expect(passed).toBe(false);
  });

  it('may be of the preflight', () => {
    const { hops } = joined(exchange, told(TWO, { method: 'OPTIONS', startedAt: hop.preflight?.startedAt ?? 0 }));
    expect(linesOf(hops[0].preflight?.response ?? null)).toEqual(['', APP]);
    expect(linesOf(hops[0].response)).toEqual([APP]);
  });

  it.each([
    ['of one line', told([])],
    ['of another method', told(TWO, { method: 'POST' })],
    ['of another URL', told(TWO, { url: `${hop.url}?b` })],
    ['of another start', told(TWO, { startedAt: hop.startedAt + 251 })],
    ['of other values', told([line(''), line('https://other.example')])],
  ])('changes nothing where it is %s', (_, one) => {
    expect(joined(exchange, one)).toEqual(exchange);
  });

  it('does not count where two answers may be meant that differ, whichever was told first', () => {
    expect(linesOf(joined(exchange, told(TWO), told([])).hops[0].response)).toEqual([APP]);
    expect(linesOf(joined(exchange, told([]), told(TWO)).hops[0].response)).toEqual([APP]);
  });

  it('says nothing of whether a page got what it asked for without CORS', () => {
    expect(joined(passed({ mode: 'no-cors' }), told(TWO)).passed).toBe(true);
  });

  it('is kept for an exchange that comes later', () => {
    const lines = new AllowOriginLinesTold();
    expect(lines.add(told(TWO), [])).toEqual([]);
    expect(lines.join(exchange).passed).toBe(false);
  });
});
