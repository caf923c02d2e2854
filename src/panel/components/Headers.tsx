import type { Finding } from '../../diagnosis/diagnosis';
import type { Exchange, Hop, Response } from '../../exchange/exchange';
import { statusOf } from '../../view/code-saw';
import { preflightRequestHeaders } from '../../view/preflight-request';
import { words } from '../../words';
import { markHeaders, markStatus, type Place } from '../model/header-lines';
import { headersId } from '../reveal';
import { HeaderList } from './HeaderList';
import { Section } from './Section';
import { Text } from './Text';

const say = words.details.headers;

interface HeadersProps {
  readonly exchange: Exchange;
  readonly findings: readonly Finding[];
}

/** The headers of every hop: its preflight's and its own, asked and answered. */
export function Headers({ exchange, findings }: HeadersProps) {
  return (
    <Section id="headers" title={say.title} aside={say.aside} folded>
      {exchange.hops.map((hop, index) => (
        <HopHeaders key={index} hop={hop} index={index} count={exchange.hops.length} findings={findings} />
      ))}
    </Section>
  );
}

interface HopHeadersProps {
  readonly hop: Hop;
  readonly index: number;
  readonly count: number;
  readonly findings: readonly Finding[];
}

function HopHeaders({ hop, index, count, findings }: HopHeadersProps) {
  const { preflight } = hop;
  const request = { hop: index, on: 'request' } as const;
  return (
    <>
      {count > 1 && (
        <h3>
          {say.hop(index + 1, count)} <Text text={`${hop.method} ${hop.url}`} limit={300} />
        </h3>
      )}
      {preflight !== null && (
        <>
          <HeaderList
            id={headersId({ hop: index, of: 'preflight-request' })}
            title={say.preflightRequest}
            first={{ text: 'OPTIONS', mark: null }}
            lines={markHeaders(preflightRequestHeaders(hop.origin, preflight), [], request)}
          />
          <Answer
            title={say.preflightAnswer}
            none={say.noPreflightAnswer}
            response={preflight.response}
            findings={findings}
            place={{ hop: index, on: 'preflight' }}
          />
        </>
      )}
      {hop.sent ? (
        <>
          <HeaderList
            id={headersId({ hop: index, of: 'request' })}
            title={say.request}
            first={{ text: hop.method, mark: null }}
            lines={markHeaders(hop.requestHeaders, findings, request)}
          />
          <Answer
            title={say.answer}
            none={say.noAnswer}
            response={hop.response}
            findings={findings}
            place={{ hop: index, on: 'response' }}
          />
        </>
      ) : (
        <p class="plain">{say.neverSent(hop.method)}</p>
      )}
    </>
  );
}

interface AnswerProps {
  readonly title: string;
  /** Said where there is no answer. */
  readonly none: string;
  readonly response: Response | null;
  readonly findings: readonly Finding[];
  readonly place: Place;
}

function Answer({ title, none, response, findings, place }: AnswerProps) {
  if (response === null) {
    return <p class="plain">{none}</p>;
  }
  const id = headersId({ hop: place.hop, of: place.on === 'preflight' ? 'preflight-answer' : 'answer' });
  const version = response.httpVersion === null ? '' : `${response.httpVersion} `;
  return (
    <HeaderList
      id={id}
      title={title}
      first={{ text: version + statusOf(response), mark: markStatus(findings, place) }}
      lines={markHeaders(response.headers, findings, place)}
    />
  );
}
