import type { CredentialsMode } from '../cors/credentials-mode';
import { exposedHeaderNames, hiddenHeaderNames } from '../cors/exposed-headers';
import { type Header, headerValue } from '../cors/headers';
import { isWorthExposing } from '../exchange/compact';
import type { Hop } from '../exchange/exchange';
import { notes as words } from '../words/diagnosis';
import type { Finding } from './diagnosis';
import { varyWithOrigin } from './fix';
import { note } from './note';

/** What is worth knowing of an answer to the actual request. `passed`: the page was given it. */
export function answerNotes(
  hop: Hop,
  index: number,
  headers: readonly Header[],
  passed: boolean,
  mode: CredentialsMode,
): Finding[] {
  const allowed = headerValue(headers, 'access-control-allow-origin');
  const notes: Finding[] = [];
  const vary = allowed === hop.origin && allowed !== 'null' ? varyWithOrigin(headers) : null;
  if (vary !== null) {
    const message = words['vary-origin-missing'];
    const extra = { header: 'vary', actual: headerValue(headers, 'vary'), expected: vary };
    notes.push(note('vary-origin-missing', index, 'response', message, extra, 'warning'));
  }
  if (allowed === 'null') {
    const message = words['null-origin-allowed'];
    const extra = { header: 'access-control-allow-origin', actual: allowed };
    notes.push(note('null-origin-allowed', index, 'response', message, extra, 'warning'));
  }
  if (passed) notes.push(...exposeNotes(index, headers, mode));
  return notes;
}

function exposeNotes(index: number, headers: readonly Header[], mode: CredentialsMode): Finding[] {
  const hidden = hiddenHeaderNames(headers, mode).filter(isWorthExposing);
  if (hidden.length === 0) return [];
  const message = words['header-not-exposed'](hidden);
  const expected = [...exposedHeaderNames(headers), ...hidden].join(', ');
  const extra = {
    header: 'access-control-expose-headers',
    actual: headerValue(headers, 'access-control-expose-headers'),
    expected,
  };
  return [note('header-not-exposed', index, 'response', message, extra)];
}
