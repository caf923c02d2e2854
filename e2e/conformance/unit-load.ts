import { predict } from '../../src/exchange/prediction';
import { hopsOf } from './chain';
import { replayRow, withoutOutcome } from './exchange';
import { judgementOfPrediction } from './judgement';
import type { Row } from './row';
import type { UnitAnswer, UnitResult, UnitRow } from './unit-row';

/** Runs a whole load, redirects and preflights included, and says how it ends. */
export function runLoad(row: UnitRow): UnitResult {
  const replayed = replayRow(rowOfLoad(row));
  if (replayed === null) return { error: 'no request' };
  const { verdict, error } = judgementOfPrediction(predict(withoutOutcome(replayed.exchange), 'not-include'));
  if (verdict === 'blocked') return { error };
  return { error: verdict === 'not-cors' ? 'ERR_FAILED' : null };
}

function rowOfLoad({ id, origin: pageOrigin = '', mode = 'cors', redirect = 'follow', ...row }: UnitRow): Row {
  const { method = 'GET', preflights = [], redirects = [], response } = row;
  const url = row.requestedUrl ?? row.url ?? '';
  const answers = [...redirects, ...(response === undefined ? [] : [response])].map(plain);
  return {
    id,
    pageOrigin,
    request: { url, method, mode, credentials: 'same-origin', redirect },
    exchange: hopsOf({ pageOrigin, url, method, mode, unsafeNames: null, answers, preflights: preflights.map(plain) }),
    chromium156: { outcome: 'pass' },
    replayable: true,
  };
}

function plain({ status, headers }: UnitAnswer) {
  return { status, headers: Object.entries(headers).map(([name, value]) => ({ name, value })) };
}
