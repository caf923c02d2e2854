import { describe, expect, it } from 'vitest';
import { passesResourcePolicy } from './resource-policy';

const corp = (value: string) => [{ name: 'Cross-Origin-Resource-Policy', value }];

describe('passesResourcePolicy', () => {
  it.each([
    ['no header', [], 'https://app.example', 'https://api.other/', true],
    ['cross-origin', corp('cross-origin'), 'https://app.example', 'https://api.other/', true],
    ['an unknown word', corp('same'), 'https://app.example', 'https://api.other/', true],
    ['same-origin, at home', corp('same-origin'), 'https://app.example', 'https://app.example/', true],
    ['same-origin, another host', corp('same-origin'), 'https://app.example', 'https://api.app.example/', false],
    ['same-origin, another port', corp('same-origin'), 'https://app.example', 'https://app.example:8443/', false],
    ['same-site, another host', corp('same-site'), 'https://a.app.example', 'https://b.app.example/', true],
    ['same-site, another site', corp('same-site'), 'https://app.example', 'https://app.other/', false],
    ['same-site, http asks https', corp('same-site'), 'http://a.app.example', 'https://b.app.example/', false],
    ['same-site, https asks http', corp('same-site'), 'https://a.app.example', 'http://b.app.example/', true],
    ['same-site, two addresses', corp('same-site'), 'http://10.0.0.1', 'http://10.1.0.1/', false],
    ['same-site, an opaque origin', corp('same-site'), 'null', 'https://app.example/', false],
  ])('%s', (_, headers, origin, url, expected) => {
    expect(passesResourcePolicy(headers, origin, url)).toBe(expected);
  });
});
