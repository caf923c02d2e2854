import type { Header } from '../cors/headers';
import type { Exchange } from '../exchange/exchange';
import { exchange, hop, preflight, response } from '../panel/testing/exchange';

/** A secret of each kind, of letters that stand nowhere else, planted where it is found in the wild. */
const random = (mark: string) => `Zk3Jq81m${mark}Xc0aPz7TqLw29B`;
const JWT = `eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIx${'Zk3Jq'}81mJwtXc0aPz7.c2lnbmF0dXJlSnd0`;

const HEADER_SECRETS: readonly Header[] = [
  { name: 'Cookie', value: `sid=${random('Cookie')}; theme=dark` },
  { name: 'Authorization', value: `Bearer ${random('Bearer')}` },
  { name: 'Proxy-Authorization', value: `Basic ${random('Proxy')}` },
  { name: 'X-Api-Key', value: 'correct-horse-ApiKey' },
  { name: 'X-Auth-Token', value: 'correct-horse-AuthToken' },
  { name: 'X-CSRF-Token', value: 'correct-horse-Csrf' },
  { name: 'X-XSRF-TOKEN', value: 'correct-horse-Xsrf' },
  { name: 'X-Session-Id', value: 'correct-horse-Session' },
  { name: 'X-Amz-Security-Token', value: 'correct-horse-Amz' },
  { name: 'X-Hub-Signature-256', value: 'correct-horse-Hub' },
  { name: 'X-Otp', value: '918273' },
  { name: 'Authentication-Info', value: 'correct-horse-AuthInfo' },
  { name: 'X-Forwarded-Client-Cert', value: 'correct-horse-ClientCert' },
  { name: 'X-Debug', value: `user 7 with Bearer ${random('DebugBearer')}` },
  { name: 'X-Trace', value: `jwt ${JWT}` },
  { name: 'X-Log', value: `password=correct-horse-LogPassword done` },
  { name: 'X-Json', value: '{"client_secret":"correct-horse-JsonSecret"}' },
  { name: 'Referer', value: `https://app.example/r?access_token=correct-horse-Referer` },
  { name: 'X-Next', value: 'see https://amy:correct-horse-NextUserinfo@db.example/' },
];

const RESPONSE_SECRETS: readonly Header[] = [
  { name: 'Set-Cookie', value: `id=${random('SetCookie')}; HttpOnly` },
  {
    name: 'Location',
    value: `https://bob:correct-horse-LocationUserinfo@api.example/cb?code=correct-horse-LocationCode`,
  },
  { name: 'Refresh', value: `0;url=https://api.example/?token=correct-horse-Refresh` },
  { name: 'Link', value: `<https://api.example/?sig=correct-horse-Link>; rel=next` },
  { name: 'Content-Location', value: '/x?api_key=correct-horse-ContentLocation' },
  { name: 'SourceMap', value: '/x.map?key=correct-horse-SourceMap' },
  { name: 'X-Github', value: 'ghp_correctHorse1Github2Battery3Staple4' },
  { name: 'X-Slack', value: 'xoxb-123456789012-correctHorseSlack' },
  { name: 'X-Aws', value: 'AKIAIOSFODNN7EXAMPLE' },
  { name: 'X-Google', value: 'AIzaSyCorrectHorseGoogleBatteryStaple012' },
  { name: 'X-Stripe', value: 'sk_live_correctHorseStripe1234' },
];

const URL_SECRETS = [
  'https://carl:correct-horse-Userinfo@api.example/a',
  'https://api.example/a?access_token=correct-horse-AccessToken',
  'https://api.example/a?client_secret=correct-horse-ClientSecret',
  'https://api.example/a?X-Amz-Signature=correct-horse-AmzSignature&x=1',
  'https://api.example/a?code=correct-horse-Code&state=1',
  'https://api.example/a?pwd=correct-horse-Pwd',
  'https://api.example/a?to%6ben=correct-horse-Encoded',
  `https://api.example/a?q=${random('InnocentName')}`,
  `https://api.example/a?next=${encodeURIComponent('https://b.example/?token=correct-horse-Nested')}`,
  'https://api.example/a;jsessionid=correct-horse-Jsessionid/b',
  `https://api.example/files/${random('Path')}/x`,
  'https://api.example/reset/correct1horse-Reset',
  'https://api.example/v1/0123456789abcdef0123456789abcdef/x',
  'https://hooks.example/bot123456789:AAcorrecthorseTelegrambatterystaple/send',
  'https://api.example/a#id_token=correct-horse-Fragment',
  `https://api.example/${JWT}`,
];

const ALL = [
  ...[...HEADER_SECRETS, ...RESPONSE_SECRETS, ...URL_SECRETS.map((value) => ({ value }))].map(({ value }) =>
    core(value),
  ),
  'correct-horse-Document',
  'correct-horse-CallSite',
  'correct-horse-Page',
  'correct-horse-Redirect',
];

/** What must not be in any report of `secretExchanges`. */
export const SECRETS: readonly string[] = [...new Set(ALL)];

/** CORS headers that look like secrets by a word in them; they have to stay. */
export const CORS_HEADERS: readonly Header[] = [
  { name: 'access-control-allow-origin', value: 'https://token.example' },
  { name: 'access-control-allow-headers', value: 'authorization, x-api-key, x-csrf-token' },
  { name: 'access-control-expose-headers', value: 'x-session-id' },
  { name: 'access-control-max-age', value: '600' },
];

export const SECRET_PAGE = 'https://app.example/?session=correct-horse-Page';

/** One exchange for each URL, each with all the headers, stopped and passed, redirected too. */
export function secretExchanges(): Exchange[] {
  const answer = response(200);
  const answered = { ...answer, headers: [...CORS_HEADERS, ...RESPONSE_SECRETS] };
  return URL_SECRETS.map((url, index) => {
    const target = 'https://api.example/t?token=correct-horse-Redirect';
    const asked = hop({
      url,
      requestHeaders: HEADER_SECRETS,
      preflight: { ...preflight(answered), requestHeaderNames: ['authorization', 'x-api-key'] },
      response: index % 2 === 0 ? answered : { ...answered, status: 302 },
      redirectedTo: index % 2 === 0 ? null : target,
    });
    return exchange({
      id: String(index),
      hops:
        index % 2 === 0 ? [asked] : [asked, hop({ url: target, response: answered, requestHeaders: HEADER_SECRETS })],
      outcome: { kind: 'failed', error: 'net::ERR_FAILED' },
      documentUrl: 'https://app.example/?auth=correct-horse-Document',
      callSite: { url: 'https://app.example/x.js?key=correct-horse-CallSite', line: 3, column: 1 },
    });
  });
}

/** The secret in a value: its longest run of letters that no sentence of ours has. */
function core(value: string): string {
  const marked =
    /Zk3Jq81m\w+|correct[\w-]*[hH]orse[\w-]*|ghp_\w+|xoxb-[\w-]+|AKIA\w+|AIza\w+|sk_live_\w+|918273|[0-9a-f]{32}/.exec(
      value,
    );
  return marked?.[0] ?? value;
}
