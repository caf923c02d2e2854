import type { Header } from '../cors/headers';
import { isRedirectStatus } from '../cors/redirect-check';
import { isAskedAgain } from '../exchange/asked-again';
import type { DevToolsReport } from '../exchange/devtools-report';
import type { CallSite } from '../exchange/exchange';

/** The part of a DevTools HAR entry that is read here. `_initiator` and `_error` are DevTools' own and not in the HAR format. */
export interface DevToolsEntry {
  readonly startedDateTime: string | Date;
  readonly request: { readonly method: string; readonly url: string };
  readonly response?: { readonly status: number; readonly headers?: readonly Header[] };
  readonly _initiator?: unknown;
}

/** As the protocol has them: lines and columns count from 0. https://chromedevtools.github.io/devtools-protocol/tot/Network/#type-Initiator */
interface Initiator {
  readonly type?: unknown;
  readonly url?: unknown;
  readonly lineNumber?: unknown;
  readonly columnNumber?: unknown;
  readonly stack?: unknown;
}

interface CallFrame extends Omit<Initiator, 'type' | 'stack'> {
  readonly functionName?: unknown;
}

/** Stacks of chained promises and timers are cut by DevTools at 32; more is not real. */
const MAX_PARENTS = 64;

/**
 * What only DevTools knows of a request: the line of code that made it, and whether a redirect failed. Null where the
 * entry tells neither, for a preflight (which no line of code makes) and for a start that is no date.
 */
export function translateHarEntry(entry: DevToolsEntry): DevToolsReport | null {
  const callSite = isObject(entry._initiator) ? findCallSite(entry._initiator) : null;
  const startedAt = new Date(entry.startedDateTime).getTime();
  const isRedirect = isRedirectStatus(entry.response?.status ?? 0);
  if ((callSite === null && !isRedirect) || isPreflight(entry) || Number.isNaN(startedAt)) {
    return null;
  }
  return { url: entry.request.url, method: entry.request.method, startedAt, callSite, error: errorOf(entry.response) };
}

function errorOf(response: object = {}): string | null {
  return '_error' in response && typeof response._error === 'string' ? response._error : null;
}

function isPreflight({ _initiator }: DevToolsEntry): boolean {
  return isObject(_initiator) && 'type' in _initiator && _initiator.type === 'preflight';
}

function findCallSite(initiator: Initiator): CallSite | null {
  return topOfStack(initiator.stack) ?? callSiteAt(initiator);
}

/** The first frame that lies in a file, unless the panel asked: then a page's own wrapper of `fetch` may be above it. */
function topOfStack(stack: unknown): CallSite | null {
  const sites = callSitesOf(stack);
  return sites.find(isAskedAgain) ?? sites[0] ?? null;
}

/** The frames that lie in files, from the top. Code typed in the console and built-in functions have no URL. */
function callSitesOf(stack: unknown): CallSite[] {
  const sites: CallSite[] = [];
  let trace = stack;
  for (let depth = 0; depth < MAX_PARENTS && isObject(trace); depth += 1) {
    const { callFrames, parent }: { callFrames?: unknown; parent?: unknown } = trace;
    for (const frame of Array.isArray(callFrames) ? callFrames : []) {
      const callSite = isObject(frame) ? callSiteAt(frame) : null;
      if (callSite !== null) {
        sites.push(callSite);
      }
    }
    trace = parent;
  }
  return sites;
}

function callSiteAt({ url, lineNumber, columnNumber, functionName }: CallFrame): CallSite | null {
  if (typeof url !== 'string' || url === '' || !isIndex(lineNumber)) {
    return null;
  }
  return {
    url,
    line: lineNumber + 1,
    column: isIndex(columnNumber) ? columnNumber + 1 : null,
    ...(typeof functionName === 'string' && functionName !== '' ? { functionName } : {}),
  };
}

function isIndex(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
