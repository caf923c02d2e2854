import type { Header } from '../cors/headers';
import type { Exchange } from '../exchange/exchange';
import { exchange, hop, preflight, response } from '../panel/testing/exchange';

/** Texts that mean something in one of the languages that reports are written in. */
export const HOSTILE_TEXTS = [
  '<img src=x onerror=alert(1)><script>alert(2)</script>',
  '</style></svg></title></code></pre>-->',
  '"><svg/onload=alert(3)>',
  '`code` ``two`` ```\nfence\n```',
  '| a | b |\n|---|---|',
  '[link](javascript:alert(4)) ![image](https://evil.example/x.png)',
  '# heading\n\n---\n\n> quote',
  '<https://evil.example> https://evil.example www.evil.example @everyone #1',
  '*em* __strong__ ~~gone~~ &lt;b&gt; &#60;',
  '%%{init: {"securityLevel":"loose"}}%%\nend\nparticipant X; L0->>L1: x',
  'end;Note over L0: <b>x</b>#35;',
  '\u001b[31mred\u001b[0m \u0007\u0000',
  '\u202eRTL\u202c \u200b\u2066',
  "'; rm -rf / #$(id)`id`",
  '{{7*7}} $ {7*7}',
  '\ud800 lone',
] as const;

/** An exchange that holds the text wherever the network, a page or a server can put one. */
export function hostileExchange(text: string): Exchange {
  const headers: Header[] = [
    { name: 'access-control-allow-origin', value: text },
    { name: 'access-control-allow-methods', value: text },
    { name: 'location', value: text },
    { name: `x-${text}`, value: text },
  ];
  const answer = { ...response(200), statusText: text, headers };
  const odd = hop({
    url: `https://api.example/${encodeURIComponent(text.replace(/[\ud800-\udfff]/g, ''))}?q='(x)'`,
    method: text,
    preflight: { ...preflight(answer), requestMethod: text, requestHeaderNames: [text] },
    requestHeaders: [{ name: text, value: text }],
    response: answer,
  });
  return exchange({
    hops: [odd],
    documentUrl: `https://app.example/${text}`,
    callSite: { url: `https://app.example/${text}.js`, line: 1, column: null, functionName: text },
    outcome: { kind: 'failed', error: 'net::ERR_FAILED' },
  });
}
