import { describe, expect, it } from 'vitest';
import { addressOf, fileAndLine } from './address';

describe('addressOf', () => {
  it.each([
    ['https://api.example.com/v1/users/42', 'users/42', 'api.example.com'],
    ['http://localhost:9000/', '/', 'localhost:9000'],
    ['https://api.example.com/search?q=a&page=2', 'search?q=a&page=2', 'api.example.com'],
    ['https://api.example.com/users/', 'users', 'api.example.com'],
    ['data:text/plain,hello', 'data:text/plain,hello', 'data:'],
    ['no url', 'no url', ''],
  ])('shows %s', (url, name, host) => {
    expect(addressOf(url)).toEqual({ name, host });
  });

  it('cuts a URL of 100 KB', () => {
    expect(addressOf(`https://a.example/${'x'.repeat(100_000)}`).name.length).toBeLessThan(300);
  });
});

describe('fileAndLine', () => {
  it.each([
    ['https://app.example.com/src/api/users.ts?v=3', 88, 'users.ts:88'],
    ['http://localhost:8000/', 4, '(index):4'],
    ['webpack-internal:///./src/a.js', 1, 'a.js:1'],
  ])('names the line of %s', (url, line, shown) => {
    expect(fileAndLine(url, line)).toBe(shown);
  });
});
