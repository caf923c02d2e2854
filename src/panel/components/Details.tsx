import { visibleText } from '../../view/visible-text';
import type { Entry } from '../model/log';
import { Changes } from './Changes';
import { Facts } from './Facts';
import { Findings } from './Findings';
import { Headers } from './Headers';
import { Steps } from './Steps';
import { Text } from './Text';
import { Verdict } from './Verdict';
import { VerdictIcon } from './VerdictIcon';

/** Everything about the selected request: the summary first, then what to change, then the evidence. */
export function Details({ entry }: { readonly entry: Entry | null }) {
  if (entry === null) {
    return (
      <section class="details unselected" aria-label="Details">
        <p>Select a request to see what the browser checked and what to change.</p>
      </section>
    );
  }
  const { exchange, diagnosis } = entry;
  return (
    // The key brings the next request's details to their top and forgets what was unfolded.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and has to without a mouse too
    <section key={exchange.id} class="details" aria-label="Details" tabIndex={0}>
      <div class={`summary verdict-${diagnosis.verdict}`}>
        <VerdictIcon diagnosis={diagnosis} />
        <h1>
          <Text text={diagnosis.summary} limit={600} />
        </h1>
      </div>
      <p class="request-line">
        <b>{visibleText(exchange.hops[0].method)}</b> <Text text={exchange.hops[0].url} limit={300} />
      </p>
      <Verdict exchange={exchange} diagnosis={diagnosis} />
      <Facts entry={entry} />
      <Changes exchange={exchange} diagnosis={diagnosis} />
      <Steps steps={diagnosis.steps} hops={exchange.hops} />
      <Findings findings={diagnosis.findings} hops={exchange.hops} />
      <Headers exchange={exchange} findings={diagnosis.findings} />
    </section>
  );
}
