import { describe, expect, it } from 'vitest';
import { visibleText } from './visible-text';

describe('visibleText', () => {
  it.each([
    ['plain text', 'Content-Type: text/html; charset=utf-8', 'Content-Type: text/html; charset=utf-8'],
    ['a bell', 'a\u0007b', 'a\\u0007b'],
    ['a tab and a line break', 'a\tb\r\n', 'a\\u0009b\\u000d\\u000a'],
    ['a right-to-left override', 'https://\u202eexample', 'https://\\u202eexample'],
    ['a zero-width space', 'GET\u200b', 'GET\\u200b'],
    ['a C1 control', '\u0085', '\\u0085'],
    ['half of a surrogate pair', 'a\ud83d', 'a\\ud83d'],
    ['letters and signs of any script', 'naïve – Ω 日本 😀', 'naïve – Ω 日本 😀'],
  ])('shows %s', (_, text, shown) => {
    expect(visibleText(text)).toBe(shown);
  });
});
