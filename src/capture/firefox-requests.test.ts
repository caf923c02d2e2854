import { describe, expect, it } from 'vitest';
import { type NetworkEvent, NO_BEGINNING, type RequestStarted } from '../exchange/events';
import type { EndedRequest, Fate } from './asked-pages';
import { FirefoxRequests } from './firefox-requests';

const PAGE = 'https://app.example';
const API = 'https://api.example/users';
const CORS = [{ name: 'Sec-Fetch-Mode', value: 'cors' }];

type Event = NetworkEvent['type'];

/** Plays Firefox's events and tells what is made of them. */
class Firefox {
  readonly told: NetworkEvent[] = [];
  readonly asked: EndedRequest[] = [];
  readonly requests: FirefoxRequests;

  /** Takes the place of one that was stopped. */
  after({ requests }: Firefox): this {
    this.requests.goOn(JSON.parse(JSON.stringify(requests.held())));
    return this;
  }

  constructor(fate: Fate | null = 'passed') {
    this.requests = new FirefoxRequests((event) => this.told.push(event), {
      watch: () => undefined,
      ask: async (ended) => {
        this.asked.push(ended);
        return fate;
      },
    });
  }

  start(requestId: string, patch: Partial<RequestStarted> = {}): this {
    return this.hear({
      type: 'request-started',
      browser: 'firefox',
      requestId,
      at: 0,
      url: API,
      method: 'GET',
      tabId: 1,
      frameId: 0,
      documentId: 'A',
      origin: PAGE,
      resourceType: 'xmlhttprequest',
      ...patch,
    });
  }

  send(requestId: string, headers = CORS): this {
    return this.hear({ type: 'request-sent', requestId, at: 1, url: API, headers });
  }

  preflight(requestId: string, at = 2): this {
    const asks = [...CORS, { name: 'Access-Control-Request-Method', value: 'PUT' }];
    return this.start(requestId, { method: 'OPTIONS', at }).send(requestId, asks);
  }

  receive(requestId: string, status = 200, headers: { name: string; value: string }[] = []): this {
    const answer = { requestId, at: 3, url: API, status, statusText: 'OK', headers };
    return this.hear({ type: 'response-received', httpVersion: 'HTTP/1.1', ...answer });
  }

  startResponse(requestId: string, status = 200): this {
    const answer = { requestId, at: 4, url: API, status, statusText: 'OK', headers: [] };
    return this.hear({ type: 'response-started', fromCache: false, ...answer });
  }

  redirect(requestId: string, to: string): this {
    return this.hear({ type: 'request-redirected', requestId, at: 4, url: API, to });
  }

  complete(requestId: string): this {
    return this.hear({ type: 'request-completed', requestId, at: 5, url: API });
  }

  fail(requestId: string, error: string, url = API): this {
    return this.hear({ type: 'request-failed', requestId, at: 5, url, error });
  }

  hear(event: NetworkEvent): this {
    this.requests.hear(event, NO_BEGINNING);
    return this;
  }

  /** What was told of a request once the page has replied. */
  async ofRequest(id: string): Promise<Event[]> {
    await Promise.resolve();
    return this.told.filter(({ requestId }) => requestId === id).map(({ type }) => type);
  }

  /** Of all requests, in the order in which it was told. */
  async all(): Promise<string[]> {
    await Promise.resolve();
    return this.told.map(({ requestId, type }) => `${requestId} ${type}`);
  }
}

const answered = (firefox: Firefox, id: string) => firefox.receive(id).startResponse(id).complete(id);

describe('FirefoxRequests', () => {
  it('tells that a request is sent after its preflight, which Firefox tells before', async () => {
    const firefox = new Firefox().start('1', { method: 'PUT' }).send('1').preflight('2');
    answered(answered(firefox, '2'), '1');
    expect(await firefox.all()).toEqual([
      '1 request-started',
      '2 request-started',
      '2 request-sent',
      '2 response-received',
      '2 response-started',
      '2 request-completed',
      '1 request-sent',
      '1 response-received',
      '1 response-started',
      '1 request-completed',
    ]);
  });

  it('never tells that a request is sent whose preflight has failed', async () => {
    const firefox = new Firefox().start('1', { method: 'PUT' }).send('1').preflight('2').receive('2', 404);
    firefox.fail('2', 'NS_ERROR_DOM_BAD_URI').fail('1', 'NS_ERROR_DOM_BAD_URI');
    expect(await firefox.ofRequest('1')).toEqual(['request-started', 'request-failed']);
  });

  it('gives a request the error by which the network failed its preflight', async () => {
    const firefox = new Firefox().start('1', { method: 'PUT' }).send('1').preflight('2');
    firefox.fail('2', 'NS_ERROR_CONNECTION_REFUSED').fail('1', 'NS_ERROR_DOM_BAD_URI');
    expect(firefox.told.at(-1)).toMatchObject({ requestId: '1', error: 'NS_ERROR_CONNECTION_REFUSED' });
  });

  it('tells of a request without a preflight that it was sent, where the network fails it', async () => {
    const firefox = new Firefox().start('1').send('1').fail('1', 'NS_ERROR_CONNECTION_REFUSED');
    expect(await firefox.ofRequest('1')).toEqual(['request-started', 'request-sent', 'request-failed']);
  });

  it.each([
    ['got the answer', 'passed', ['response-started', 'request-completed'], undefined],
    ['did not get it', 'blocked', ['request-failed'], 'NS_ERROR_DOM_BAD_URI'],
    ['gave it up as it came', 'aborted', ['request-failed'], 'NS_BINDING_ABORTED'],
    ['cannot tell', null, ['request-completed'], undefined],
  ] as const)('tells of a completed request what the page says of it: it %s', async (_, fate, end, error) => {
    const firefox = answered(new Firefox(fate).start('1').send('1'), '1');
    expect(await firefox.ofRequest('1')).toEqual(['request-started', 'request-sent', 'response-received', ...end]);
    expect(firefox.told.at(-1)).toMatchObject(error === undefined ? {} : { error });
    expect(firefox.asked).toEqual([{ tabId: 1, frameId: 0, url: API, startedAt: 0, starts: [0] }]);
  });

  it.each([
    ['of the same origin', { url: `${PAGE}/users` }, CORS],
    ['with no-cors', {}, [{ name: 'Sec-Fetch-Mode', value: 'no-cors' }]],
  ])('asks no page about a request %s', async (_, patch, headers) => {
    const firefox = answered(new Firefox('blocked').start('1', patch).send('1', headers), '1');
    expect(firefox.asked).toEqual([]);
    expect((await firefox.ofRequest('1')).slice(-2)).toEqual(['response-started', 'request-completed']);
  });

  it('names the starts of all requests of the frame to that URL, and of no preflight', async () => {
    const firefox = new Firefox().start('1', { method: 'PUT' }).send('1').preflight('2').start('3', { at: 100 });
    firefox.send('3').start('4', { at: 900, frameId: 7 }).send('4');
    for (const id of ['2', '1', '3', '4']) answered(firefox, id);
    expect(firefox.asked.map(({ startedAt, starts }) => [startedAt, starts])).toEqual([
      [0, [0, 100]],
      [100, [0, 100]],
      [900, [900]],
    ]);
  });

  it('tells of a redirect once it is followed', async () => {
    const firefox = new Firefox().start('1').send('1').receive('1', 302).redirect('1', 'https://other.example/');
    expect(await firefox.ofRequest('1')).not.toContain('request-redirected');
    firefox.start('1', { url: 'https://other.example/' });
    expect((await firefox.ofRequest('1')).slice(-2)).toEqual(['request-redirected', 'request-started']);
  });

  it('tells of a redirect that CORS stops as of any answer, at the URL that it came from', async () => {
    const to = 'https://other.example/';
    const firefox = new Firefox().start('1').send('1').receive('1', 302).redirect('1', to).startResponse('1', 0);
    firefox.fail('1', 'NS_ERROR_NET_ON_RECEIVING_FROM', to);
    expect(await firefox.ofRequest('1')).toEqual([
      'request-started',
      'request-sent',
      'response-received',
      'request-failed',
    ]);
    expect(firefox.told.at(-1)).toMatchObject({ url: API });
  });

  it('ends a request that is redirected out of the web, of which Firefox tells nothing more', async () => {
    const firefox = new Firefox().start('1').send('1').receive('1', 302).redirect('1', 'mailto:a@b.example');
    expect((await firefox.ofRequest('1')).at(-1)).toBe('request-failed');
  });

  it('says of a redirect that is not followed only that it completed: to no page is it an answer', async () => {
    const firefox = new Firefox()
      .start('1')
      .send('1')
      .receive('1', 302, [{ name: 'Location', value: '/b' }]);
    firefox.startResponse('1', 302).complete('1');
    expect((await firefox.ofRequest('1')).slice(-2)).toEqual(['response-received', 'request-completed']);
  });

  it('says no more of a redirect that leads nowhere: what the redirect mode "error" refuses has its status in the timeline too', async () => {
    const firefox = new Firefox().start('1').send('1').receive('1', 301).startResponse('1', 301).complete('1');
    expect((await firefox.ofRequest('1')).slice(-2)).toEqual(['response-received', 'request-completed']);
  });

  it('lets a redirect that leads nowhere start where it broke off after the page had it', async () => {
    const firefox = new Firefox()
      .start('1')
      .send('1')
      .receive('1', 301)
      .startResponse('1', 301)
      .fail('1', 'NS_BINDING_ABORTED');
    expect((await firefox.ofRequest('1')).slice(-2)).toEqual(['response-started', 'request-failed']);
  });

  it('lets an answer start that broke off after the page had it', async () => {
    const firefox = new Firefox().start('1').send('1').receive('1').startResponse('1').fail('1', 'NS_BINDING_ABORTED');
    expect((await firefox.ofRequest('1')).slice(-2)).toEqual(['response-started', 'request-failed']);
  });

  it('lets no answer start that broke off before the page had it', async () => {
    const firefox = new Firefox('aborted').start('1').send('1').receive('1').startResponse('1');
    firefox.fail('1', 'NS_BINDING_ABORTED');
    expect((await firefox.ofRequest('1')).slice(-2)).toEqual(['response-received', 'request-failed']);
  });

  it('lets an answer start that broke off with its page, which can no longer tell', async () => {
    const firefox = new Firefox(null)
      .start('1')
      .send('1')
      .receive('1')
      .startResponse('1')
      .fail('1', 'NS_BINDING_ABORTED');
    expect((await firefox.ofRequest('1')).slice(-2)).toEqual(['response-started', 'request-failed']);
  });

  it('asks no page about an answer that Firefox itself says was blocked', async () => {
    const firefox = new Firefox()
      .start('1')
      .send('1')
      .receive('1')
      .startResponse('1')
      .fail('1', 'NS_ERROR_DOM_BAD_URI');
    expect(firefox.asked).toEqual([]);
    expect((await firefox.ofRequest('1')).slice(-2)).toEqual(['response-received', 'request-failed']);
  });

  it('goes on where one before was stopped: with what that held back, and with the starts that it knew', async () => {
    const before = new Firefox().start('1').send('1');
    const firefox = answered(new Firefox().after(before), '1');
    expect(await firefox.ofRequest('1')).toEqual([
      'request-sent',
      'response-received',
      'response-started',
      'request-completed',
    ]);
    expect(firefox.asked[0]?.starts).toEqual([0]);
  });

  it('hands on what it knows no beginning of', async () => {
    const firefox = new Firefox().complete('9');
    expect(await firefox.ofRequest('9')).toEqual(['request-completed']);
  });
});
