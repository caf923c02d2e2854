import type { Verdict } from '../../diagnosis/diagnosis';
import { type Exchange, lastHop } from '../../exchange/exchange';
import { visibleText } from '../../view/visible-text';
import { words } from '../../words';
import { Section } from './Section';

const say = words.details.elsewhere;

/** Why the same request works in curl and Postman: the question that comes first, and sends people the wrong way. */
export function Elsewhere({ exchange, verdict }: { readonly exchange: Exchange; readonly verdict: Verdict }) {
  if (verdict !== 'blocked') {
    return null;
  }
  const { method, preflight, response } = lastHop(exchange);
  return (
    <Section id="elsewhere" title={say.title} folded>
      <p class="plain">{say.noCheck}</p>
      {preflight !== null && (
        <p class="plain">{say.noPreflight(visibleText(method), refusedStatus(preflight.response?.status ?? null))}</p>
      )}
      {response !== null && <p class="plain">{say.sameAnswer(response.status)}</p>}
    </Section>
  );
}

function refusedStatus(status: number | null): number | null {
  return status !== null && status >= 400 ? status : null;
}
