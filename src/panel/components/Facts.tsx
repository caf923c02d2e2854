import type { ComponentChildren } from 'preact';
import type { Exchange } from '../../exchange/exchange';
import { isFromTester } from '../../exchange/from-tester';
import { words } from '../../words';
import type { Entry } from '../model/entry';
import { requestKind } from '../model/request-kind';
import { Section } from './Section';
import { Text } from './Text';

const say = words.details.request;

/** Who asked, and with credentials or not. The line of code stands at the top, where it is known. */
export function Facts({ entry: { exchange, diagnosis, shared } }: { readonly entry: Entry }) {
  const { mode, evidence } = diagnosis.credentials;
  return (
    <Section id="request" title={say.title} folded>
      <dl class="facts">
        {exchange.callSite === null && !isFromTester(exchange) && (
          <Fact name={say.line}>
            <span class="subtle">{say.lineUnknown}</span>
          </Fact>
        )}
        <Fact name={say.madeBy}>
          <Text text={whoAsked(exchange)} limit={300} />
          {shared && say.sharedWorker}
        </Fact>
        <Fact name={say.credentials}>
          {say.credentialsModes[mode]}
          {evidence !== '' && (
            <span class="subtle">
              . <Text text={evidence} limit={400} />
            </span>
          )}
        </Fact>
      </dl>
    </Section>
  );
}

function whoAsked(exchange: Exchange): string {
  const { resourceType, origin } = exchange;
  return isFromTester(exchange) ? say.madeByTester(origin) : say.madeByOrigin(requestKind(resourceType), origin);
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
