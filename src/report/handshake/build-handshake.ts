import { headerValue } from '../../cors/headers';
import { originOf } from '../../cors/origin';
import type { Diagnosis } from '../../diagnosis/diagnosis';
import { corsApplies } from '../../exchange/checks';
import { type Exchange, firstHop, type Hop, type Preflight, type Response } from '../../exchange/exchange';
import { codeSaw, statusOf } from '../../view/code-saw';
import { preflightRequestHeaders } from '../../view/preflight-request';
import { visibleText } from '../../view/visible-text';
import { reportWords } from '../../words/report';
import { answerLines, cut, headerLine } from './answer-lines';
import { BROWSER, CODE, type Handshake, type HandshakeLine, type Lane, type Message, type Subject } from './handshake';
import { hostOf, pathOf } from './place';
import { type Stop, stopOf } from './stop';

const words = reportWords.handshake;

/** The handshake of an exchange. The same exchange and diagnosis always give the same one. */
export function buildHandshake(exchange: Exchange, diagnosis: Diagnosis): Handshake {
  const origins = [...new Set(exchange.hops.map(({ url }) => originOf(url)))];
  const first = firstHop(exchange);
  const told = toldMessage(exchange, diagnosis);
  return {
    title: words.title(visibleText(cut(first.method)), hostOf(first.url)),
    lanes: [codeLane(exchange), { kind: 'browser', title: words.browser, subtitle: '' }, ...serverLanes(exchange)],
    messages: [
      { ...plain(CODE, BROWSER), does: words.asksFor(whoAsks(exchange)), label: requestLabel(first) },
      ...exchange.hops.flatMap((hop, index) =>
        new HopMessages(exchange, diagnosis, index, 2 + origins.indexOf(originOf(hop.url))).all(hop),
      ),
      ...(told === null ? [] : [told]),
    ],
  };
}

function codeLane(exchange: Exchange): Lane {
  const subtitle = exchange.origin === 'null' ? words.opaqueOrigin : hostOf(exchange.origin);
  return { kind: 'code', title: whoAsks(exchange), subtitle };
}

function whoAsks({ resourceType }: Exchange): string {
  return resourceType === 'xmlhttprequest' ? words.code : words.page;
}

function serverLanes({ hops }: Exchange): Lane[] {
  const hosts = new Map(hops.map(({ url }) => [originOf(url), hostOf(url)]));
  return [...hosts.values()].map((subtitle) => ({ kind: 'server', title: words.server, subtitle }));
}

/** The messages between the browser and one server. */
class HopMessages {
  readonly #exchange: Exchange;
  readonly #diagnosis: Diagnosis;
  readonly #index: number;
  readonly #server: number;
  readonly #stop: Stop | null;

  constructor(exchange: Exchange, diagnosis: Diagnosis, index: number, server: number) {
    this.#exchange = exchange;
    this.#diagnosis = diagnosis;
    this.#index = index;
    this.#server = server;
    this.#stop = stopOf(exchange, diagnosis);
  }

  all(hop: Hop): Message[] {
    if (hop.internal) return [this.#byItself(words.redirectsItself, requestLabel(hop))];
    return [...this.#preflight(hop), ...this.#request(hop)];
  }

  #preflight({ url, origin, preflight, sent }: Hop): Message[] {
    if (preflight === null) {
      const remembered = this.#diagnosis.findings.some(
        ({ code, hop }) => code === 'preflight-from-cache' && hop === this.#index,
      );
      return remembered ? [this.#byItself(words.remembersPreflight, `OPTIONS ${pathOf(url)}`)] : [];
    }
    const asked: Message = {
      ...plain(BROWSER, this.#server),
      does: words.asksFirst,
      about: this.#about('preflight-request'),
      label: `OPTIONS ${pathOf(url)}`,
      lines: preflightRequestHeaders(origin, preflight).map(({ name, value }) => unjudged(name, value)),
    };
    return [asked, ...this.#answer(preflight.response, 'preflight', sent, preflight)];
  }

  #request(hop: Hop): Message[] {
    const label = requestLabel(hop);
    if (hop.response?.fromCache === true) {
      const answers = this.#answer(hop.response, 'response', this.#isPassed(), hop);
      return answers.map((answer) => ({ ...answer, from: BROWSER, does: words.takesFromCache }));
    }
    if (!hop.sent) return this.#unsent(hop, label);
    const does = this.#index === 0 ? words.sends : words.followsTo;
    const about = this.#about('request');
    const asked = { ...plain(BROWSER, this.#server), does, label, lines: requestLines(hop), about };
    return [asked, ...this.#answer(hop.response, 'response', this.#isPassed(), hop)];
  }

  /** The network may have stopped a request before any of it went out. */
  #unsent({ preflight }: Hop, label: string): Message[] {
    if (this.#exchange.outcome.kind === 'pending') return [];
    const stop = this.#reasonAt('network');
    const state = stop !== null && preflight?.response !== null ? 'stopped' : 'never-sent';
    return [
      {
        ...plain(BROWSER, this.#server),
        state,
        does: words.neverSends,
        label,
        about: this.#about('request'),
        stop: state === 'stopped' ? stop : null,
      },
    ];
  }

  #answer(
    response: Response | null,
    on: 'preflight' | 'response',
    passed: boolean,
    { endedAt }: Pick<Preflight, 'endedAt'>,
  ): Message[] {
    const about = this.#about(on === 'preflight' ? 'preflight-answer' : 'answer');
    const back = { ...plain(this.#server, BROWSER), about };
    if (response === null) {
      const { outcome } = this.#exchange;
      if (outcome.kind === 'pending' && endedAt === null)
        return [{ ...back, state: 'waiting', does: words.waits, label: '' }];
      const error = outcome.kind === 'failed' ? outcome.error : '';
      const stop = on === 'response' || !passed ? this.#reasonAt('network') : null;
      return [{ ...back, state: 'unanswered', does: words.noAnswer, label: visibleText(cut(error)), stop }];
    }
    const stop = this.#reasonAt(on);
    const judged = corsApplies(this.#exchange, this.#index) && this.#exchange.mode !== 'no-cors';
    const lines =
      judged || stop !== null ? answerLines(this.#diagnosis, { hop: this.#index, on, response, passed }) : [];
    const isRedirect = on === 'response' && this.#index < this.#exchange.hops.length - 1;
    const state = stop !== null ? 'stopped' : passed && judged ? 'passed' : 'sent';
    const does = isRedirect ? words.redirects : words.answers;
    return [{ ...back, state, does, label: visibleText(cut(statusOf(response))), lines, stop }];
  }

  #isPassed(): boolean {
    const isLast = this.#index === this.#exchange.hops.length - 1;
    return !isLast || this.#exchange.passed || this.#diagnosis.verdict === 'allowed';
  }

  #reasonAt(on: Stop['on']): string | null {
    const stop = this.#stop;
    return stop !== null && stop.hop === this.#index && stop.on === on ? stop.reason : null;
  }

  #byItself(does: string, label: string): Message {
    return { ...plain(BROWSER, BROWSER), does, label, about: this.#about('request') };
  }

  #about(of: Subject['of']): Subject {
    return { hop: this.#index, of };
  }
}

function toldMessage(exchange: Exchange, diagnosis: Diagnosis): Message | null {
  const told = {
    ...plain(BROWSER, CODE),
    does: words.gets(whoAsks(exchange)),
    label: codeSaw(exchange, diagnosis).text,
  };
  switch (diagnosis.verdict) {
    case 'pending':
      return null;
    case 'allowed':
      return { ...told, state: 'passed' };
    case 'opaque':
    case 'canceled':
      return told;
    case 'blocked':
    case 'not-cors':
      return { ...told, state: 'refused' };
    case 'undetermined':
      return { ...told, state: exchange.passed ? 'passed' : 'refused' };
    default:
      return diagnosis.verdict satisfies never;
  }
}

/** Values of cookies and of `Authorization` are nobody's business. */
function requestLines({ requestHeaders }: Hop): HandshakeLine[] {
  const origin = headerValue(requestHeaders, 'origin');
  const secret = (['cookie', 'authorization'] as const).filter((name) => headerValue(requestHeaders, name) !== null);
  return [
    ...(origin === null ? [] : [unjudged('origin', origin)]),
    ...secret.map((name) => unjudged(name, words.withheld)),
  ];
}

function unjudged(name: string, value: string): HandshakeLine {
  return { text: headerLine(name, value), mark: null };
}

function requestLabel({ method, url }: Hop): string {
  return `${visibleText(cut(method))} ${pathOf(url)}`;
}

function plain(from: number, to: number) {
  return { from, to, state: 'sent', lines: [], stop: null, about: null } as const;
}
