import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hop, preflight } from '../panel/testing/exchange';
import { curlCommand } from './curl';
import { fetchCall } from './fetch';
import { preflightToRepeat, type RepeatedRequest, requestToRepeat } from './repeated-request';
import { shellQuote } from './shell-quote';

/** Runs command lines in a real shell, in which curl prints its arguments, and returns the arguments of each. */
function argumentsOf(commands: readonly string[]): string[][] {
  const script = `curl() { for a in "$@"; do printf '%s\\0' "$a"; done; printf '\\001\\0'; }\n${commands.join('\n')}\n`;
  const words = execFileSync('/bin/sh', [], { input: script }).toString('utf8').split('\0');
  const runs: string[][] = [[]];
  for (const word of words.slice(0, -1)) {
    if (word === '\u0001') runs.push([]);
    else runs.at(-1)?.push(word);
  }
  return runs.slice(0, -1);
}

const NASTY = [
  "'",
  '"',
  '`',
  '$',
  '$(id)',
  '\\',
  '\n',
  '\t',
  '\u0000',
  '\u001b[31m',
  '!',
  '\u202e',
  '\u0085',
  ' ',
  '-',
  '&',
  ';',
  '|',
  '#',
  '*',
  '~',
  '{a,b}',
  '=',
  '\r',
  'é',
  '語',
  '🙂',
  '@',
];
const hostile = fc.string({
  unit: fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })),
  maxLength: 12,
});
const asArgument = (text: string) => text.replaceAll('\0', '');

describe('shellQuote', () => {
  it('gives the shell the very same text', () => {
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 40 }), (texts) => {
        // The mark that ends a run must not be an argument itself.
        const given = texts.filter((text) => text !== '\u0001');
        expect(argumentsOf([`curl ${given.map(shellQuote).join(' ')}`])).toEqual([given.map(asArgument)]);
      }),
      { numRuns: 60 },
    );
  });

  it('writes nothing that acts on a terminal, or hides', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this is about
        expect(shellQuote(text)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
      }),
    );
  });
});

const request = (part: Partial<RepeatedRequest> = {}): RepeatedRequest => ({
  method: 'PUT',
  url: 'https://api.example.com/users/42',
  headers: [],
  body: null,
  includesCredentials: false,
  ...part,
});

describe('curlCommand', () => {
  it('is one option a line', () => {
    const headers = [
      { name: 'Origin', value: 'https://app.example.com' },
      { name: 'X-Empty', value: '' },
    ];
    expect(curlCommand(request({ headers, body: "it's" }))).toBe(
      [
        'curl --include --request PUT --globoff https://api.example.com/users/42 \\',
        "  --header 'Origin: https://app.example.com' \\",
        "  --header 'X-Empty;' \\",
        "  --data-raw 'it'\\''s'",
      ].join('\n'),
    );
  });

  it('hands curl what was asked for, whatever it holds', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, hostile, (method, path, value, body) => {
        const url = `https://api.example.com/${path}`;
        const headers = [{ name: 'x-a', value: `v${value}` }];
        fc.pre(method !== 'GET' && method !== 'HEAD');
        expect(argumentsOf([curlCommand(request({ method, url, headers, body }))])).toEqual([
          [
            '--include',
            '--request',
            asArgument(method),
            '--globoff',
            asArgument(url),
            '--header',
            `x-a: v${asArgument(value)}`,
            '--data-raw',
            asArgument(body),
          ],
        ]);
      }),
      { numRuns: 60 },
    );
  });

  it('asks for a HEAD in the way that does not wait for a body', () => {
    expect(curlCommand(request({ method: 'HEAD' }))).toContain('--head ');
    expect(curlCommand(request({ method: 'GET' }))).not.toContain('--request');
  });
});

describe('preflightToRepeat and requestToRepeat', () => {
  const stopped = hop({
    sent: false,
    preflight: { ...preflight(null), requestHeaderNames: ['content-type', 'x-tenant'] },
  });

  it('asks what the browser asked', () => {
    expect(preflightToRepeat(stopped)).toMatchObject({
      method: 'OPTIONS',
      headers: [
        { name: 'Origin', value: 'https://app.example.com' },
        { name: 'Access-Control-Request-Method', value: 'PUT' },
        { name: 'Access-Control-Request-Headers', value: 'content-type,x-tenant' },
      ],
    });
    expect(preflightToRepeat(hop())).toBeNull();
  });

  it('says of a request that was never sent which values nobody saw', () => {
    expect(requestToRepeat(stopped, false).headers).toEqual([
      { name: 'Origin', value: 'https://app.example.com' },
      { name: 'content-type', value: 'VALUE-NOT-SEEN' },
      { name: 'x-tenant', value: 'VALUE-NOT-SEEN' },
    ]);
  });

  it('leaves out what curl writes itself, and what is no header name', () => {
    const requestHeaders = ['Host', 'Accept-Encoding', 'x-a', '@/etc/passwd', ':authority'].map((name) => ({
      name,
      value: '1',
    }));
    expect(requestToRepeat(hop({ requestHeaders }), false).headers).toEqual([{ name: 'x-a', value: '1' }]);
  });
});

describe('fetchCall', () => {
  const run = (code: string): unknown[] => {
    const calls: unknown[] = [];
    new Function('fetch', code.replace(/^await /, ''))((...given: unknown[]) => calls.push(...given));
    return calls;
  };

  it('is as short as it can be', () => {
    expect(fetchCall(request({ method: 'GET' }))).toBe('await fetch("https://api.example.com/users/42");');
  });

  it('calls fetch with what was asked for, whatever it holds', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, fc.boolean(), (url, value, body, includesCredentials) => {
        const headers = ['x-a', '__proto__', 'x-a', 'Origin', 'sec-fetch-mode'].map((name) => ({ name, value }));
        expect(run(fetchCall(request({ url, headers, body, includesCredentials })))).toEqual([
          url,
          {
            method: 'PUT',
            headers: [
              ['x-a', value],
              ['__proto__', value],
              ['x-a', value],
            ],
            body,
            ...(includesCredentials && { credentials: 'include' }),
          },
        ]);
      }),
    );
  });

  it('ends no script that it stands in', () => {
    expect(fetchCall(request({ url: '</script><!--\u2028' }))).not.toMatch(/<|\u2028/);
  });
});
