import { isTrustworthyOrigin } from '../cors/origin';
import type { Check } from '../exchange/checks';
import { type BrowserFamily, type Exchange, type Hop, originAskedWith } from '../exchange/exchange';
import { words } from '../words';
import { browserErrorOf, type FindingCode, firefoxPage, learnMoreOf } from './codes';
import type { Credentials, Finding, Severity, Subject, Verdict } from './diagnosis';
import { actualOf, headerToChange } from './faults';
import { allowedHeaders, allowedMethods, modeToAllow, originToAllow } from './fix';
import type { Failure } from './network';
import { remedyOf } from './remedy';
import { isLocalNetworkBlock } from './verdict';

interface FindingParts {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly hop: number;
  readonly on: Subject;
  readonly message: string;
  readonly header?: string | null;
  readonly actual?: string | null;
  readonly expected?: string | null;
}

/** Completes a finding with what its code is known by. */
export function finding(parts: FindingParts): Finding {
  const { code, severity, hop, on, message, header = null, actual = null, expected = null } = parts;
  return {
    header,
    actual,
    expected,
    code,
    severity,
    hop,
    on,
    message,
    browserError: browserErrorOf(code, on),
    learnMore: learnMoreOf(code),
  };
}

/**
 * Each finding may hold the names of all headers that a page has set: were there one for each of them, a page with
 * thousands would fill the memory.
 */
export const MOST_FAULTS = 50;

/** One finding for each fault of the answers that came: the first is what the browser stopped on, if it did. */
export function faultFindings(
  exchange: Exchange,
  checks: readonly Check[],
  verdict: Verdict,
  credentials: Credentials,
): Finding[] {
  const findings: Finding[] = [];
  if (isLocalNetworkBlock(exchange)) findings.push(localNetworkFinding(exchange));
  for (const check of checks) {
    if (findings.length >= MOST_FAULTS) break;
    const hop = exchange.hops[check.hop];
    const { fault, on } = check;
    if (fault === null || hop === undefined || isSpent(exchange, check)) continue;
    // The browser handles some schemes before CORS has a say.
    if (verdict === 'not-cors' && check.id === 'redirect-scheme') continue;
    const severity = verdict === 'blocked' && findings.length === 0 ? 'blocking' : 'next';
    const expected = expectedValue(exchange, hop, check, credentials);
    const remedy = remedyOf(exchange, hop, check);
    const found = finding({
      code: fault.kind,
      severity,
      hop: check.hop,
      on,
      header: headerToChange(fault),
      actual: actualOf(fault),
      expected,
      message: words.diagnosis.fault({ fault, on, origin: originAskedWith(hop, on), expected, remedy }),
    });
    findings.push(namedByFirefox(found, PRINTED[exchange.browser][found.code] ?? nameOfMultiple(exchange, hop, check)));
  }
  return findings;
}

/** What the browser is known to have let pass is no fault, whatever the headers say. */
function isSpent(exchange: Exchange, check: Check): boolean {
  return exchange.passed || check.hop < exchange.hops.length - 1;
}

/**
 * What a browser prints in truth, where that is not what is documented. Measured in Firefox 153, which says one thing of
 * most that fails.
 */
const PRINTED: Readonly<Record<BrowserFamily, Partial<Record<FindingCode, string>>>> = {
  chromium: {},
  firefox: {
    'redirect-userinfo': 'CORSDidNotSucceed',
    'network-refused': 'CORSDidNotSucceed',
    'network-dns': 'CORSDidNotSucceed',
    'network-reset': 'CORSDidNotSucceed',
    'network-timeout': 'CORSDidNotSucceed',
    'network-offline': 'CORSDidNotSucceed',
    'certificate-invalid': 'CORSDidNotSucceed',
  },
};

/** The finding with the name that Firefox has for it, as the browser prints it that made the request. */
function namedByFirefox(found: Finding, firefox: string | null | undefined): Finding {
  if (firefox == null) return found;
  return { ...found, browserError: { ...found.browserError, firefox }, learnMore: firefoxPage(firefox) };
}

const TWO_LINES = 'CORSMultipleAllowOriginNotAllowed';

/** Firefox tells two header lines from a list in one. */
const NAMES_OF_MULTIPLE: Readonly<Record<BrowserFamily, (value: string, lines: readonly string[]) => string | null>> = {
  chromium: (_, lines) => (lines.length > 1 ? TWO_LINES : null),
  // Firefox joins the lines before an extension sees them, and counts those only that are written just so. Where DevTools
  // has not shown them: a list has no reason to name an origin twice, or any beside one.
  firefox(value, lines) {
    const values = value.split(/,\s*/);
    const isDoubled = lines.length > 1 || new Set(values).size < values.length || values.includes('*');
    return isDoubled && lines.includes('Access-Control-Allow-Origin') ? TWO_LINES : null;
  },
};

function nameOfMultiple({ browser }: Exchange, hop: Hop, { fault, on }: Check): string | null {
  if (fault?.kind !== 'acao-multiple') return null;
  const headers = (on === 'preflight' ? hop.preflight?.response?.headers : hop.response?.headers) ?? [];
  const lines = headers.map(({ name }) => name).filter((name) => name.toLowerCase() === 'access-control-allow-origin');
  return NAMES_OF_MULTIPLE[browser](fault.value, lines);
}

function expectedValue(exchange: Exchange, hop: Hop, { fault, on }: Check, credentials: Credentials): string | null {
  const headers = (on === 'preflight' ? hop.preflight?.response?.headers : hop.response?.headers) ?? [];
  switch (fault?.kind) {
    case 'acao-missing':
    case 'acao-wildcard-with-credentials':
    case 'acao-multiple':
    case 'acao-invalid':
    case 'acao-mismatch':
      return originToAllow(exchange, originAskedWith(hop, on), modeToAllow(hop, credentials));
    case 'acac-not-true':
      return 'true';
    case 'preflight-status':
    case 'preflight-redirect':
      return '204';
    case 'acam-unparsable':
    case 'method-not-allowed':
      return allowedMethods(headers, hop.preflight?.requestMethod ?? hop.method);
    case 'acah-unparsable':
    case 'header-not-allowed':
      return allowedHeaders(headers, hop.preflight?.requestHeaderNames ?? []);
    default:
      return null;
  }
}

function localNetworkFinding(exchange: Exchange): Finding {
  const { origin } = exchange;
  const isInsecure = !isTrustworthyOrigin(origin);
  return finding({
    code: isInsecure ? 'lna-insecure-context' : 'lna-permission-denied',
    severity: 'blocking',
    hop: exchange.hops.length - 1,
    on: 'network',
    message: isInsecure ? words.diagnosis.localNetwork.insecurePage : words.diagnosis.localNetwork.refused,
  });
}

/** The finding of a request that failed for another reason than CORS. */
export function failureFinding({ hops, browser }: Exchange, { code, error, message }: Failure): Finding {
  const on = code === 'blocked-by-corp' || code === 'blocked-by-orb' ? 'response' : 'network';
  const found = finding({ code, severity: 'blocking', hop: hops.length - 1, on, actual: error, message });
  return namedByFirefox(found, PRINTED[browser][code]);
}
