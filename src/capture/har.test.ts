import { describe, expect, it } from 'vitest';
import { translateHarEntry } from './har';

const page = 'http://localhost:8000/app.js';
const evaluated = { functionName: 'eval', scriptId: '20', url: '', lineNumber: 0, columnNumber: 0 };

function entry(initiator: unknown) {
  return {
    startedDateTime: '2026-11-21T04:01:56.808Z',
    request: { method: 'PUT', url: 'http://localhost:9000/users/42' },
    _initiator: initiator,
  };
}

function callSite(initiator: unknown) {
  return translateHarEntry(entry(initiator))?.callSite ?? null;
}

describe('translateHarEntry', () => {
  it('hands on the request and its line of code, counted from 1', () => {
    const frame = { functionName: 'save', scriptId: '12', url: page, lineNumber: 7, columnNumber: 8 };
    expect(translateHarEntry(entry({ type: 'script', stack: { callFrames: [frame] } }))).toEqual({
      url: 'http://localhost:9000/users/42',
      method: 'PUT',
      startedAt: Date.UTC(2026, 10, 21, 4, 1, 56, 808),
      callSite: { url: page, line: 8, column: 9, functionName: 'save' },
      error: null,
    });
  });

  it('hands on the error that the browser names', () => {
    const initiator = { type: 'script', url: page, lineNumber: 1 };
    const response = { status: 0, _error: 'net::ERR_FAILED' };
    expect(translateHarEntry({ ...entry(initiator), response })?.error).toBe('net::ERR_FAILED');
  });

  it('hands on a redirect even where the line of code is not known', () => {
    expect(translateHarEntry({ ...entry({ type: 'other' }), response: { status: 302 } })).toMatchObject({
      callSite: null,
      error: null,
    });
  });

  it('skips frames that lie in no file', () => {
    const frame = { functionName: '', scriptId: '12', url: page, lineNumber: 0, columnNumber: 0 };
    expect(callSite({ type: 'script', stack: { callFrames: [evaluated, frame] } })).toEqual({
      url: page,
      line: 1,
      column: 1,
    });
  });

  it('looks behind a timer or a promise where the top is empty', () => {
    const frame = { functionName: 'go', scriptId: '12', url: page, lineNumber: 8, columnNumber: 2 };
    const parent = { description: 'await', callFrames: [], parent: { description: 'setTimeout', callFrames: [frame] } };
    expect(callSite({ type: 'script', stack: { callFrames: [evaluated], parent } })).toMatchObject({ line: 9 });
  });

  it('names the panel where it asked again, under a wrapper of the page', () => {
    const wrapper = { functionName: 'fetch', scriptId: '12', url: page, lineNumber: 3, columnNumber: 2 };
    const own = { functionName: '', scriptId: '30', url: 'preflight:ask-again/1', lineNumber: 0, columnNumber: 9 };
    expect(callSite({ type: 'script', stack: { callFrames: [wrapper, own] } })?.url).toBe('preflight:ask-again/1');
  });

  it('takes the line of the markup for what the parser loads', () => {
    expect(callSite({ type: 'parser', url: 'http://localhost:8000/', lineNumber: 3 })).toEqual({
      url: 'http://localhost:8000/',
      line: 4,
      column: null,
    });
  });

  it.each([
    ['an entry without an initiator', undefined],
    ['an initiator of type other', { type: 'other' }],
    ['a parser without a line', { type: 'parser', url: page }],
    ['a stack without frames', { type: 'script', stack: { callFrames: [] } }],
    ['frames of evaluated code alone', { type: 'script', stack: { callFrames: [evaluated] } }],
    ['a preflight', { type: 'preflight', url: page, lineNumber: 3, requestId: '4347.15' }],
    ['nonsense', { type: 'script', stack: { callFrames: 'none', parent: 7 } }],
  ])('has nothing for %s', (_, initiator) => {
    expect(translateHarEntry(entry(initiator))).toBeNull();
  });

  it('has nothing for a start that is no date', () => {
    const initiator = { type: 'parser', url: page, lineNumber: 3 };
    expect(translateHarEntry({ ...entry(initiator), startedDateTime: 'yesterday' })).toBeNull();
  });

  it('ends on a stack that is its own parent', () => {
    const stack: { callFrames: unknown[]; parent?: unknown } = { callFrames: [] };
    stack.parent = stack;
    expect(callSite({ type: 'script', stack })).toBeNull();
  });
});
