import { allowOrigin, json, vary } from '../answer';
import { blocked, type GroupOf } from '../scenario';

export const notFetch: GroupOf = ({ api, partner }) => ({
  id: 'not-fetch',
  title: 'Not only fetch',
  about: 'Other ways to ask follow the same rules, and tell the page even less.',
  scenarios: [
    {
      id: 'xhr-blocked',
      title: 'XMLHttpRequest, blocked',
      explains: 'The page gets an error event and status 0, whatever the server answered.',
      url: `${api}/weather`,
      code: `const xhr = new XMLHttpRequest();
xhr.open('GET', '${api}/weather');
return new Promise((resolve, reject) => {
  xhr.onload = () => resolve(xhr);
  xhr.onerror = () => reject(new Error(\`error event, status \${xhr.status}\`));
  xhr.send();
});`,
      actual: json(503),
      expected: blocked('acao-missing', 'MissingAllowOriginHeader', 503),
    },
    {
      id: 'event-source-blocked',
      title: 'EventSource, blocked',
      explains: 'The stream of events allows another origin, and the page gets an error event without a reason.',
      url: `${partner}/events`,
      code: `const events = new EventSource('${partner}/events');
return new Promise((resolve, reject) => {
  events.onopen = () => resolve({ ok: true, type: 'cors', status: 200 });
  events.onerror = () => {
    events.close();
    reject(new Error('error event'));
  };
});`,
      actual: {
        kind: 'stream',
        status: 200,
        headers: [['content-type', 'text/event-stream'], allowOrigin('https://shop.example'), vary],
        chunk: 'data: first\n\n',
      },
      expected: blocked('acao-mismatch', 'AllowOriginMismatch', 200),
    },
  ],
});
