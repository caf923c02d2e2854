import { FUNCTIONS } from './unit-functions';
import type { UnitResult, UnitRow } from './unit-row';

export interface UnitOutcome {
  /** Rows that agree and rows in all, by function. */
  readonly functions: ReadonlyMap<string, { readonly agreed: number; readonly run: number }>;
  /** How many rows were left out, by the reason. */
  readonly lacking: ReadonlyMap<string, number>;
  readonly disagreements: readonly string[];
}

/** Functions of Chromium that the engine has no use for. */
const LACKING: Readonly<Record<string, string>> = {
  isNoCorsSafelistedHeaderName: 'a guard of the page’s Headers object; nothing on the wire hangs on it',
  isPrivilegedNoCorsHeaderName: 'a guard of the page’s Headers object; nothing on the wire hangs on it',
  preflightCacheCredentials: 'the engine keeps no preflight cache: a preflight that was not sent is seen as missing',
};

/** Runs Chromium's own unit rows through our functions of the same purpose. */
export function runUnits(rows: readonly UnitRow[]): UnitOutcome {
  const functions = new Map<string, { agreed: number; run: number }>();
  const lacking = new Map<string, number>();
  const disagreements: string[] = [];
  for (const row of rows) {
    const why = lackOf(row);
    if (why !== null) {
      const reason = `${row.fn}${row.fn === 'loaderFlow' ? ` ${row.name ?? ''}` : ''}: ${why}`;
      lacking.set(reason, (lacking.get(reason) ?? 0) + 1);
      continue;
    }
    const ours = FUNCTIONS[row.fn]?.(row);
    const agrees = isExpected(row, ours);
    const { agreed, run } = functions.get(row.fn) ?? { agreed: 0, run: 0 };
    functions.set(row.fn, { agreed: agreed + (agrees ? 1 : 0), run: run + 1 });
    if (!agrees)
      disagreements.push(
        `${row.id} ${row.fn}: Chromium ${JSON.stringify(row.expected)}, engine ${JSON.stringify(ours)}`,
      );
  }
  return { functions, lacking, disagreements };
}

/** Why a row can't be run, or null. */
function lackOf(row: UnitRow): string | null {
  if (!Object.hasOwn(FUNCTIONS, row.fn)) return LACKING[row.fn] ?? 'not known';
  if (row.nonWildcardRequestHeadersSupport === true)
    return 'Chromium 156 has this switched off: * covers Authorization';
  if (row.fn !== 'loaderFlow') return null;
  if (row.networkRequest === false) return 'nothing is sent, so no event tells of it';
  if (row.revalidating === true && row.response?.status === 304) {
    return 'webRequest shows the stored headers merged into a 304, not the bare 304 of this row';
  }
  return row.response === undefined && row.redirects === undefined ? 'the row has no answers to judge' : null;
}

function isExpected({ fn, expected, accepts }: UnitRow, ours: unknown): boolean {
  if (!isResult(ours)) return JSON.stringify(sorted(ours)) === JSON.stringify(sorted(expected));
  if (accepts !== undefined && JSON.stringify(accepts) !== JSON.stringify(ours.accepts)) return false;
  if (expected === null || expected === 'redirect followed') return ours.error === null;
  const { corsError, failedParameter } = expected as { corsError?: string; failedParameter?: string };
  // A load that fails without a name for it fails by CORS or by its redirect mode.
  if (corsError === undefined) return fn === 'loaderFlow' && ours.error !== null;
  // The row has the method as it was before it was normalized.
  const isNamed = failedParameter === undefined || ours.parameter?.toLowerCase() === failedParameter.toLowerCase();
  return ours.error === corsError && isNamed;
}

function isResult(value: unknown): value is UnitResult {
  return typeof value === 'object' && value !== null && 'error' in value;
}

/** Chromium keeps the order of the request where the standard sorts. */
function sorted(value: unknown): unknown {
  return Array.isArray(value) ? [...value].sort() : value;
}
