import type { CorsPolicy } from '../../../src/recipes/policy';
import type { ServerRecipe } from '../../../src/recipes/recipe';
import { writeRecipe } from '../../../src/recipes/write';
import { expect } from '../fixtures';
import { answerTo } from './answer-to';
import { writableText } from './writable';

/** Every character that a browser lets stand in the host of an origin and that some language reads for more. */
const HOST = `a!"$&'()*+,;=_\`{}~$1z`;

/** Every character that a header's name or a method may have, and starts of what languages put values in place of. */
const NAMES = ["x-!#$%&'*+-.^_`|~", 'x-$http_host', "x-'+'", 'x-`id`', 'x-#$0', 'x-%h%%', "x-$'$`$&", '%x', '#x', '~x'];

/**
 * A policy with names as a hostile page would choose them. What this server's recipe refuses is left out, after it has
 * said that it refuses it.
 */
export function fixedHostilePolicy(recipe: ServerRecipe): CorsPolicy {
  const writable = (text: string) => writableText(recipe, text);
  const policy = (host: string, names: readonly string[]): CorsPolicy => ({
    api: { origin: 'http://localhost' },
    origins: [`http://${host}.example:8080`, 'https://plain.example'],
    methods: ['GET', 'HEAD', 'POST', ...names.map((name) => name.toUpperCase())],
    requestHeaders: names,
    exposedHeaders: names,
    credentials: true,
    maxAgeSeconds: 600,
  });
  const isRefusing = writable(HOST) !== HOST || NAMES.some((name) => writable(name) !== name);
  expect('unwritable' in writeRecipe(recipe, policy(HOST, NAMES))).toBe(isRefusing);
  return policy(writable(HOST), [...new Set(NAMES.map(writable))]);
}

/** Names that some packages allow on their own, since no browser asks for them. */
const SAFELISTED = ['accept', 'accept-language', 'content-language', 'content-type'];

/** The server sends the policy's values as they are: none has left its quotes, none has been read for something else. */
export async function expectHostileAnswers(api: string, policy: CorsPolicy): Promise<void> {
  for (const origin of policy.origins) {
    const headers = {
      'access-control-request-method': policy.methods.at(-1) ?? '',
      'access-control-request-headers': policy.requestHeaders.join(','),
    };
    const preflight = await answerTo(`${api}/items`, { method: 'OPTIONS', headers }, origin);
    expect(preflight.get('access-control-allow-origin')).toBe(origin);
    expect(listed(preflight.get('access-control-allow-methods'))).toEqual(sorted(policy.methods));
    expect(listed(preflight.get('access-control-allow-headers')).filter((name) => !SAFELISTED.includes(name))).toEqual(
      sorted(policy.requestHeaders),
    );
    expect(preflight.get('access-control-max-age')).toBe(String(policy.maxAgeSeconds));
    const answer = await answerTo(`${api}/items`, {}, origin);
    expect(answer.get('access-control-allow-origin')).toBe(origin);
    expect(listed(answer.get('access-control-expose-headers'))).toEqual(sorted(policy.exposedHeaders));
  }
}

const listed = (value: string | null) => sorted((value ?? '').split(/, */)).filter((name) => name !== '');
const sorted = (names: readonly string[]) => names.map((name) => name.toLowerCase()).sort();
