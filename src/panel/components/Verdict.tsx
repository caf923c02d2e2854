import { mayWrite } from '../../cors/methods';
import type { Diagnosis } from '../../diagnosis/diagnosis';
import { type Exchange, lastHop } from '../../exchange/exchange';
import { codeSaw } from '../../view/code-saw';
import { serverAnswered } from '../../view/server-answered';
import { visibleText } from '../../view/visible-text';
import { words } from '../../words';
import { Text } from './Text';

const say = words.details.ran;

interface VerdictProps {
  readonly exchange: Exchange;
  readonly diagnosis: Diagnosis;
}

/** What the page was told against what the server said: where they differ lies the whole trouble. */
export function Verdict({ exchange, diagnosis }: VerdictProps) {
  const saw = codeSaw(exchange, diagnosis);
  const answered = serverAnswered(exchange);
  const failed = diagnosis.verdict === 'blocked' || diagnosis.verdict === 'not-cors';
  const tone = diagnosis.verdict === 'allowed' ? 'good' : failed ? 'bad' : 'neutral';
  const answerTone = failed && answered.status !== null ? (answered.status >= 400 ? 'real' : 'good') : 'neutral';
  const ran = diagnosis.findings.some(({ code }) => code === 'request-reached-server');
  const method = visibleText(lastHop(exchange).method);
  const isWriting = mayWrite(method);
  return (
    <div class="contrast">
      <section class={`card ${tone}`} aria-label={words.view.codeSaw.title}>
        <h2>{words.view.codeSaw.title}</h2>
        <p class="mono">{saw.text}</p>
        {saw.note !== null && <p class="note">{saw.note}</p>}
      </section>
      <section class={`card ${answerTone}`} aria-label={words.view.serverAnswered.title}>
        <h2>{words.view.serverAnswered.title}</h2>
        <p class="mono">
          <Text text={answered.text} limit={200} />
        </p>
        {answered.facts.map((fact) => (
          <p key={fact} class="note">
            <Text text={fact} limit={200} />
          </p>
        ))}
        {ran && <p class="note ran">{isWriting ? say.wrote(method) : say.read(method)}</p>}
      </section>
    </div>
  );
}
