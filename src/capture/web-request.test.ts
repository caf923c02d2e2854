import { describe, expect, it } from 'vitest';
import { requestStarted, responseReceived } from './web-request';

const before = {
  requestId: '7',
  url: 'https://api.example/',
  method: 'GET',
  frameId: 0,
  parentFrameId: -1,
  tabId: 3,
  type: 'xmlhttprequest',
  timeStamp: 1000.5,
  thirdParty: false,
} as const;

describe('requestStarted', () => {
  it('takes the initiator for the origin', () => {
    expect(requestStarted({ ...before, initiator: 'https://app.example', documentId: 'D' })).toEqual({
      type: 'request-started',
      browser: 'chromium',
      requestId: '7',
      at: 1000.5,
      url: 'https://api.example/',
      method: 'GET',
      tabId: 3,
      frameId: 0,
      documentId: 'D',
      origin: 'https://app.example',
      resourceType: 'xmlhttprequest',
    });
  });

  it.each([undefined, 'chrome-extension://abcdef', 'devtools://devtools'])(
    'leaves out what %s asks for',
    (initiator) => {
      expect(requestStarted({ ...before, ...(initiator !== undefined && { initiator }) })).toBeNull();
    },
  );

  it('keeps a sandboxed frame', () => {
    expect(requestStarted({ ...before, initiator: 'null' })?.origin).toBe('null');
  });
});

describe('responseReceived', () => {
  const received = { ...before, statusCode: 404, statusLine: 'HTTP/1.1 404 Not Found' };

  it('keeps two lines of one name apart, and reads bytes', () => {
    const responseHeaders = [
      { name: 'Vary', value: 'Origin' },
      { name: 'Vary', value: 'Accept' },
      { name: 'X-Bytes', binaryValue: [104, 233] },
    ];
    expect(responseReceived({ ...received, responseHeaders })).toMatchObject({
      status: 404,
      statusText: 'Not Found',
      httpVersion: 'HTTP/1.1',
      headers: [
        { name: 'Vary', value: 'Origin' },
        { name: 'Vary', value: 'Accept' },
        { name: 'X-Bytes', value: 'hé' },
      ],
    });
  });

  it.each([
    ['HTTP/1.1 204 ', 'HTTP/1.1', ''],
    ['HTTP/2 200', 'HTTP/2', ''],
    ['', null, ''],
  ])('reads the status line %j', (statusLine, httpVersion, statusText) => {
    expect(responseReceived({ ...received, statusLine })).toMatchObject({ httpVersion, statusText });
  });
});
