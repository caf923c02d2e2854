import fc from 'fast-check';
import type { CorsPolicy } from '../../../src/recipes/policy';

/** https://httpwg.org/specs/rfc9110.html#tokens, the signs more often than a page would choose them. */
const TOKEN = [..."!#$%&'*+-.^_`|~09azAZ"];
/** What may stand in the host of an origin: https://url.spec.whatwg.org/#forbidden-domain-code-point */
const HOST = [...'!"$&\'()*+,;=_`{}~.-09az'];
/** Beginnings of what languages read for more than text. */
const STARTS = [
  "';",
  '")',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what other languages read for a variable
  '${a}',
  '#{a}',
  '%{a}e',
  '%[a]',
  '{$A}',
  '{a}',
  "'''",
  '"""',
  '*/',
  '//',
  '$(a)',
  '%s',
  "'#",
  '\\u0022',
];

const text = (characters: readonly string[], allowed: RegExp) =>
  fc
    .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...characters) }, fc.constantFrom(...STARTS)), {
      minLength: 1,
      maxLength: 12,
    })
    .map((parts) => parts.join('').replace(allowed, ''))
    .filter((made) => made !== '');

const token = text(TOKEN, /[^!#$%&'*+\-.^_`|~0-9A-Za-z]/g);
/** The host of an origin as a hostile page would choose it. */
export const hostileHost = text(HOST, /[^!-~]|[#/:<>?@[\\\]^|%]/g);
const origin = fc
  .tuple(fc.constantFrom('http', 'https', 'chrome-extension'), hostileHost, fc.nat(65_535))
  .map(([scheme, host, port]) => `${scheme}://${host}${port % 3 === 0 ? '' : `:${port}`}`);
const names = fc.uniqueArray(token, { maxLength: 4 });

/** Policies with names as a hostile page would choose them. */
export const hostilePolicy: fc.Arbitrary<CorsPolicy> = fc.record({
  api: fc.record({ origin, path: fc.constant('/') }),
  origins: fc
    .tuple(origin, fc.uniqueArray(origin, { maxLength: 2 }))
    .map(([first, others]): CorsPolicy['origins'] => [first, ...others.filter((other) => other !== first)]),
  methods: names.map((made) => ['GET', 'HEAD', 'POST', ...made]),
  requestHeaders: names,
  exposedHeaders: names,
  credentials: fc.boolean(),
  maxAgeSeconds: fc.constantFrom(600, 86_400),
});

export const HARMLESS: CorsPolicy = {
  api: { origin: 'http://a' },
  origins: ['http://a0'],
  methods: ['GET', 'HEAD', 'POST'],
  requestHeaders: [],
  exposedHeaders: [],
  credentials: false,
  maxAgeSeconds: 600,
};

/** A policy with as many names, and nothing in them that a language could read for more. */
export function harmless(policy: CorsPolicy): CorsPolicy {
  const { origins } = policy;
  const plain = (values: readonly string[], prefix: string) => values.map((_, at) => `${prefix}${at}`);
  const [first = 'http://a0', ...others] = origins === '*' ? [] : plain(origins, 'http://a');
  return {
    ...policy,
    api: { ...policy.api, origin: 'http://a' },
    origins: origins === '*' ? '*' : [first, ...others],
    methods: [...policy.methods.slice(0, 3), ...plain(policy.methods.slice(3), 'M')],
    requestHeaders: plain(policy.requestHeaders, 'x'),
    exposedHeaders: plain(policy.exposedHeaders, 'y'),
  };
}
