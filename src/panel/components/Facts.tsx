import type { ComponentChildren } from 'preact';
import type { Entry } from '../model/log';
import { requestKind } from '../model/request-kind';
import { CallSiteLink } from './CallSiteLink';
import { Text } from './Text';

const CREDENTIALS = { include: 'Included', 'not-include': 'Not included', unknown: 'Not known' } as const;

/** Who asked, from which line, and with credentials or not. */
export function Facts({ entry: { exchange, diagnosis, shared } }: { readonly entry: Entry }) {
  const { mode, evidence } = diagnosis.credentials;
  return (
    <dl class="facts">
      <Fact name="Line of code">
        {exchange.callSite === null ? (
          <span class="subtle">Not known. DevTools tells it for requests that are made while it is open.</span>
        ) : (
          <CallSiteLink callSite={exchange.callSite} />
        )}
      </Fact>
      <Fact name="Made by">
        {requestKind(exchange.resourceType)} of <Text text={exchange.origin} limit={200} />
        {shared && ', in a worker that tabs of its origin share'}
      </Fact>
      <Fact name="Credentials">
        {CREDENTIALS[mode]}
        {evidence !== '' && (
          <span class="subtle">
            . <Text text={evidence} limit={400} />
          </span>
        )}
      </Fact>
    </dl>
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
