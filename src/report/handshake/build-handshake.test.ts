import { describe, expect, it } from 'vitest';
import { diagnose } from '../../diagnosis/diagnose';
import { readRecording, recordingNames, replay } from '../../testing/recordings';
import { buildHandshake } from './build-handshake';
import type { Handshake } from './handshake';
import { spokenHandshake } from './spoken';

const handshakes = (name: string): Handshake[] =>
  replay(readRecording(name).events).map((exchange) => buildHandshake(exchange, diagnose(exchange)));

function only(name: string): Handshake {
  const [handshake] = handshakes(name);
  if (handshake === undefined) throw new Error(`${name} has no exchange`);
  return handshake;
}

const told = ({ messages }: Handshake) =>
  messages.map(({ does, label, state }) => `${does} ${label.replace(/\?.*/, '')} [${state}]`);

describe('buildHandshake', () => {
  it('stops a PUT at the answer to its preflight, and never sends it', () => {
    const handshake = only('preflight-404');
    expect(told(handshake)).toEqual([
      'Your code asks for PUT / [sent]',
      'The browser asks first OPTIONS / [sent]',
      'The server answers 404 Not Found [stopped]',
      'The browser never sends PUT / [never-sent]',
      'Your code gets TypeError: Failed to fetch [refused]',
    ]);
    expect(handshake.messages[2]).toMatchObject({
      from: 2,
      to: 1,
      stop: 'The browser stops here: no Access-Control-Allow-Origin, and 2 more faults',
    });
    expect(handshake.messages[2]?.lines[0]).toEqual({ text: 'Access-Control-Allow-Origin: (absent)', mark: 'bad' });
  });

  it('stops an answer that came, not the request', () => {
    expect(told(only('simple-blocked-500'))).toEqual([
      'Your code asks for GET / [sent]',
      'The browser sends GET / [sent]',
      'The server answers 500 Internal Server Error [stopped]',
      'Your code gets TypeError: Failed to fetch [refused]',
    ]);
  });

  it('gives each server of a redirect a lane', () => {
    const { lanes, messages } = only('redirect-across-origins-blocked');
    expect(lanes.map(({ subtitle }) => subtitle)).toEqual(['localhost:4001', '', 'localhost:4002', '127.0.0.1:4003']);
    expect(messages.map(({ to }) => to)).toEqual([1, 2, 1, 3, 1, 0]);
  });

  it('says that the network failed, and that this is not CORS', () => {
    const { messages } = only('connection-refused');
    expect(messages.at(-2)).toMatchObject({
      state: 'unanswered',
      label: 'net::ERR_CONNECTION_REFUSED',
      stop: 'It ends here, not by CORS: connection refused',
    });
  });

  it('tells of what the browser takes from its caches', () => {
    expect(handshakes('preflight-from-cache').flatMap(told)).toContain(
      'The browser remembers an earlier yes to OPTIONS / [sent]',
    );
    expect(handshakes('answer-from-the-http-cache').flatMap(told)).toContain(
      'The browser asks no server, its HTTP cache has 200 OK [passed]',
    );
  });

  it.each(recordingNames())('%s has at most one stop, and begins with what the page asks for', (name) => {
    for (const { messages } of handshakes(name)) {
      expect(messages.filter(({ stop }) => stop !== null).length).toBeLessThanOrEqual(1);
      expect(messages[0]).toMatchObject({ from: 0, to: 1 });
    }
  });

  it.each(recordingNames())('%s has a stop where the verdict says that it was stopped', (name) => {
    for (const exchange of replay(readRecording(name).events)) {
      const diagnosis = diagnose(exchange);
      if (diagnosis.verdict !== 'blocked' && diagnosis.verdict !== 'not-cors') continue;
      expect(buildHandshake(exchange, diagnosis).messages.filter(({ stop }) => stop !== null)).toHaveLength(1);
    }
  });
});

describe('spokenHandshake', () => {
  it('tells the same in sentences', () => {
    const sentences = spokenHandshake(only('preflight-404')).map((text) => text.replace(/\?[^ ,]*?(?=[,.]?( |$))/, ''));
    expect(sentences).toEqual([
      'Your code asks for PUT /.',
      'The browser asks first OPTIONS /, to the server localhost:4002. Headers: Origin: http://localhost:4001; Access-Control-Request-Method: PUT.',
      'The server answers 404 Not Found (localhost:4002). Headers: Access-Control-Allow-Origin: (absent); Access-Control-Allow-Methods: (absent). The browser stops here: no Access-Control-Allow-Origin, and 2 more faults.',
      'The browser never sends PUT /, to the server localhost:4002.',
      'Your code gets TypeError: Failed to fetch.',
    ]);
  });
});
