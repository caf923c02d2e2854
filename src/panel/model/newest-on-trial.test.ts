import { expect, it } from 'vitest';
import type { Exchange } from '../../exchange/exchange';
import { entry, hop } from '../testing/exchange';
import { newestOnTrial } from './newest-on-trial';

const url = 'https://api.example.com/users/42';
const trial = { exchangeId: '1', method: 'PUT', url: `${url}#part`, since: 100 };

function made(id: string, startedAt: number, part: Partial<Exchange> = {}) {
  return entry({ id, startedAt, hops: [hop({ url })], tried: true, ...part });
}

it('finds the newest request of the trial, and none from before it or to elsewhere', () => {
  const elsewhere = made('5', 130, { hops: [hop({ url: `${url}/posts` })] });
  const other = made('6', 140, { hops: [hop({ url, method: 'GET' })] });
  const log = [
    made('2', 99),
    made('3', 101),
    made('4', 120),
    elsewhere,
    other,
    entry({ id: '7', startedAt: 150, hops: [hop({ url })] }),
  ];
  expect(newestOnTrial(trial, log)?.exchange.id).toBe('4');
  expect(newestOnTrial(trial, log.slice(0, 1))).toBeNull();
});
