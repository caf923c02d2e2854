import type { Subject } from '../../diagnosis/diagnosis';
import type { Remedy } from '../../diagnosis/remedy';
import type { Fault } from '../../exchange/checks';
import { faultPredicate } from './fault-predicate';
import { quoted } from './quoted';

/** What a finding says of a fault: what the answer does, then the mend. */
export interface FaultInContext {
  readonly fault: Fault;
  readonly on: Extract<Subject, 'preflight' | 'response'>;
  /** What the answer is judged against. */
  readonly origin: string;
  /** A value that would pass. */
  readonly expected: string | null;
  /** Set where allowing the origin would be unsafe advice. */
  readonly remedy: Remedy | null;
}

/** A fault in two sentences: what is wrong with the answer, and what mends it. */
export function faultWords({ fault, on, origin, expected, remedy }: FaultInContext): string {
  const answer = on === 'preflight' ? "The preflight's answer" : 'The answer';
  const mend = remedy === null ? mendWords(fault, expected) : remedyWords(remedy);
  return `${answer} ${faultPredicate(fault, origin)}. ${mend}`;
}

function mendWords(fault: Fault, expected: string | null): string {
  const to = expected === null ? '' : ` to ${quoted(expected)}`;
  switch (fault.kind) {
    case 'acao-missing':
      return `Set Access-Control-Allow-Origin${to}.`;
    case 'acao-wildcard-with-credentials':
      return `Set Access-Control-Allow-Origin${to}, the exact origin.`;
    case 'acao-multiple':
      return `Send one Access-Control-Allow-Origin header, set${to}.`;
    case 'acao-invalid':
      return `Set Access-Control-Allow-Origin${to}, with scheme and host.`;
    case 'acao-mismatch':
      return `Set Access-Control-Allow-Origin${to}, character by character.`;
    case 'acac-not-true':
      return 'Set Access-Control-Allow-Credentials to "true".';
    case 'preflight-status':
      return 'Answer OPTIONS with 204, before any auth check or route.';
    case 'preflight-redirect':
      return 'Answer OPTIONS with 204 here, or call the final URL.';
    case 'acam-unparsable':
      return `Set Access-Control-Allow-Methods${to}, with commas between the methods.`;
    case 'acah-unparsable':
      return `Set Access-Control-Allow-Headers${to}, with commas between the names.`;
    case 'method-not-allowed':
      return `Set Access-Control-Allow-Methods${to}.`;
    case 'header-not-allowed':
      return `Set Access-Control-Allow-Headers${to}.`;
    case 'redirect-userinfo':
      return 'Redirect to a URL without them; no CORS header helps.';
    case 'scheme-not-cors':
      return 'Redirect to an http or https URL; no CORS header helps.';
    default:
      return fault satisfies never;
  }
}

function remedyWords(remedy: Remedy): string {
  switch (remedy.kind) {
    case 'opaque-page':
      return 'The page has an opaque origin, as in a sandboxed frame: load it from an origin of its own, or allow "*" for an answer that is public.';
    case 'redirect-made-null':
      return `The redirect across origins made the origin "null", which is not safe to allow: call ${remedy.url} directly.`;
    default:
      return remedy satisfies never;
  }
}
