import type { ComponentChildren } from 'preact';
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
        {exchange.callSite === null && (
          <Fact name={say.line}>
            <span class="subtle">{say.lineUnknown}</span>
          </Fact>
        )}
        <Fact name={say.madeBy}>
          <Text text={say.madeByOrigin(requestKind(exchange.resourceType), exchange.origin)} limit={300} />
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

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
