import { type Header, headerValue } from '../cors/headers';
import { parseTokenList } from '../cors/token';
import { isWorthExposing } from '../exchange/compact';
import type { Hop } from '../exchange/exchange';
import type { Finding } from './diagnosis';
import { varyWithOrigin } from './fix';
import { note } from './note';

/** What is worth knowing of an answer to the actual request. `passed`: the page was given it. */
export function answerNotes(hop: Hop, index: number, headers: readonly Header[], passed: boolean): Finding[] {
  const allowed = headerValue(headers, 'access-control-allow-origin');
  const notes: Finding[] = [];
  const vary = varyWithOrigin(headers);
  if (allowed === hop.origin && allowed !== 'null' && vary !== null) {
    const message = 'The answer is for one origin, but a cache may give it to another one. Add Origin to Vary.';
    const extra = { header: 'vary', actual: headerValue(headers, 'vary'), expected: vary };
    notes.push(note('vary-origin-missing', index, 'response', message, extra, 'warning'));
  }
  if (allowed === 'null') {
    const message = 'Any sandboxed frame, and any redirect across origins, can present the origin "null".';
    const extra = { header: 'access-control-allow-origin', actual: allowed };
    notes.push(note('null-origin-allowed', index, 'response', message, extra, 'warning'));
  }
  if (passed) notes.push(...exposeNotes(index, headers));
  return notes;
}

/** https://fetch.spec.whatwg.org/#concept-filtered-response-cors */
function exposeNotes(index: number, headers: readonly Header[]): Finding[] {
  const actual = headerValue(headers, 'access-control-expose-headers');
  const { tokens } = parseTokenList(actual);
  const exposed = new Set(tokens.map((token) => token.toLowerCase()));
  const names = [...new Set(headers.map(({ name }) => name.toLowerCase()))];
  const hidden = names.filter((name) => isWorthExposing(name) && !exposed.has(name));
  if (hidden.length === 0 || exposed.has('*')) return [];
  const message = `Your code cannot read ${hidden.join(', ')}: name them in Access-Control-Expose-Headers to let it.`;
  const expected = [...tokens, ...hidden].join(', ');
  const extra = { header: 'access-control-expose-headers', actual, expected };
  return [note('header-not-exposed', index, 'response', message, extra)];
}
