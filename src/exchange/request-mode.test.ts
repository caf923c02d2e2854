import { describe, expect, it } from 'vitest';
import { PROTOTYPE_NAMES } from '../testing/odd-texts';
import { requestMode } from './request-mode';

const APP = 'https://app.example';
const API = 'https://api.example/';
const told = (value: string) => [{ name: 'Sec-Fetch-Mode', value }];
const ORIGIN = { name: 'Origin', value: APP };

describe('the mode of a request', () => {
  it.each(['cors', 'no-cors', 'same-origin', 'navigate'])('is what Sec-Fetch-Mode says: %s', (mode) => {
    expect(requestMode(told(mode), 'GET', API, APP)).toBe(mode);
  });

  it.each(['', 'CORS', 'websocket', ...PROTOTYPE_NAMES])('is none that the standard does not have: %j', (value) => {
    expect(requestMode(told(value), 'GET', API, APP)).toBe('no-cors');
    expect(requestMode([...told(value), ORIGIN], 'GET', API, APP)).toBe('cors');
    expect(requestMode(told(value), 'PUT', API, APP)).toBe('unknown');
    expect(requestMode(told(value), 'GET', API, 'https://api.example')).toBe('unknown');
  });
});
