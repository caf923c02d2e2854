import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askAgainScript } from './ask-again-script';
import type { Repeat } from './repeat-plan';

const repeat: Repeat = {
  url: 'https://api.example/',
  method: 'PUT',
  headers: [{ name: 'x-a', value: '1' }],
  body: '{}',
  credentials: 'include',
  redirect: 'follow',
};

/** Runs the script with a `fetch` that keeps what it is given. */
function run(script: string, origin: string): { result: unknown; calls: unknown[][] } {
  const calls: unknown[][] = [];
  const fake = (...given: unknown[]) => {
    calls.push(given);
    return Promise.reject(new Error('nothing is sent here'));
  };
  const result: unknown = new Function('self', 'fetch', `return ${script}`)({ origin }, fake);
  return { result, calls };
}

describe('askAgainScript', () => {
  it('asks past the caches, and only a page of the same origin', () => {
    const script = askAgainScript(repeat, 'https://app.example', 'preflight:ask-again/1');
    expect(run(script, 'https://app.example')).toEqual({
      result: 'asked',
      calls: [
        [
          'https://api.example/',
          {
            method: 'PUT',
            headers: [['x-a', '1']],
            body: '{}',
            mode: 'cors',
            credentials: 'include',
            redirect: 'follow',
            cache: 'reload',
          },
        ],
      ],
    });
    expect(run(script, 'https://other.example')).toEqual({ result: 'other-origin', calls: [] });
  });

  it('takes any text as text', () => {
    const text = fc.string({
      unit: fc.constantFrom(
        'a',
        "'",
        '"',
        '`',
        '\\',
        '$',
        '{',
        '\n',
        '\r',
        '\0',
        '\u2028',
        '\u2029',
        '\ud800',
        '*/',
        '//',
      ),
      maxLength: 20,
    });
    fc.assert(
      fc.property(text, text, text, text, (url, name, value, body) => {
        const hostile = { ...repeat, url, body, headers: [{ name, value }] };
        const [call] = run(askAgainScript(hostile, url, 'preflight:ask-again/1'), url).calls;
        expect(call?.[0]).toBe(url);
        expect(call?.[1]).toMatchObject({ headers: [[name, value]], body });
      }),
    );
  });
});
