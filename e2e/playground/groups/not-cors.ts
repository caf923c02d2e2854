import { answer } from '../answer';
import { type GroupOf, notCors } from '../scenario';

export const notCorsAtAll: GroupOf = ({ api, partner, closed }) => ({
  id: 'not-cors',
  title: 'It only looks like CORS',
  about: 'The page sees the same “Failed to fetch”, and no header in the world would help.',
  scenarios: [
    {
      id: 'connection-refused',
      title: 'The server is not running',
      explains: 'Nothing listens on this port.',
      url: `${closed}/health`,
      code: `return fetch('${closed}/health');`,
      expected: notCors('network-refused'),
    },
    {
      id: 'empty-answer',
      title: 'The server hangs up',
      explains: 'The connection is closed before any answer: the server crashed, or a proxy gave up.',
      url: `${api}/crash`,
      code: `return fetch('${api}/crash');`,
      actual: { kind: 'drop' },
      expected: notCors('network-reset'),
    },
    {
      id: 'dns-failure',
      title: 'A host that does not exist',
      explains: 'The name can’t be resolved: a typing error, or a network that is not there.',
      url: 'http://does-not-exist.invalid/',
      code: "return fetch('http://does-not-exist.invalid/');",
      expected: notCors('network-dns'),
    },
    {
      id: 'corp',
      title: 'Blocked by CORP',
      explains: 'Cross-Origin-Resource-Policy keeps other origins out, even where nothing is to be read.',
      url: `${partner}/logo`,
      code: `return fetch('${partner}/logo', {
  mode: 'no-cors',
});`,
      actual: answer(200, [
        ['content-type', 'text/plain'],
        ['cross-origin-resource-policy', 'same-origin'],
      ]),
      expected: notCors('blocked-by-corp', 200),
    },
    {
      id: 'no-cors',
      title: 'mode: no-cors',
      explains: 'There is no error, but the answer is opaque: the page can’t read a word of it.',
      url: `${api}/beacon`,
      code: `return fetch('${api}/beacon', {
  mode: 'no-cors',
});`,
      actual: answer(200, [['content-type', 'text/plain']], 'unreadable'),
      expected: { verdict: 'opaque', cause: null, corsError: null, status: 200 },
    },
    {
      id: 'canceled',
      title: 'Cancelled by the page',
      explains: 'The page gives up before the server answers.',
      url: `${api}/slow-report`,
      code: `const controller = new AbortController();
setTimeout(() => controller.abort(), 200);
return fetch('${api}/slow-report', {
  signal: controller.signal,
});`,
      actual: { kind: 'hang' },
      expected: { verdict: 'canceled', cause: null, corsError: null, status: null },
    },
  ],
});
