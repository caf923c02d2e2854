import { describe, expect, it } from 'vitest';
import { diagnose } from '../diagnosis/diagnose';
import { readRecording, recordingNames, replay } from '../testing/recordings';
import type { Exchange } from './exchange';
import { Tracker } from './tracker';

/** A request whose beginning is missing has fewer hops than it had. */
function isSame(said: string, whole: string | undefined, hasLostHops: boolean): boolean {
  const cut = (text: string | undefined) => (hasLostHops ? text?.replace(/\d+$/, '') : text);
  return cut(said) === cut(whole);
}

const inShort = (exchange: Exchange) => {
  const { verdict, findings } = diagnose(exchange);
  const blocking = findings.find(({ severity }) => severity === 'blocking');
  return [verdict, blocking?.code, blocking?.on, blocking?.hop].join(' ');
};

/** What a log has where all events from `at` on, so many of them, came while nobody could hear them. */
function withoutSome(name: string, at: number, count: number): Exchange[] {
  const { events } = readRecording(name);
  const first = new Tracker();
  const known = new Map(replay(events.slice(0, at), first).map((exchange) => [exchange.id, exchange]));
  const next = new Tracker(JSON.parse(JSON.stringify(first.items())));
  for (const exchange of next.interrupt().updated) known.set(exchange.id, exchange);
  return replay(events.slice(at + count), next, [...known.values()]);
}

describe('events that came while no worker could hear them', () => {
  it.each(recordingNames())('%s: nothing is claimed that is not so', (name) => {
    const { events } = readRecording(name);
    const whole = new Map(replay(events).map((exchange) => [exchange.id, inShort(exchange)]));
    const wrong: string[] = [];
    for (let at = 0; at <= events.length; at++) {
      for (let count = 0; count <= events.length - at; count++) {
        for (const exchange of withoutSome(name, at, count)) {
          const said = inShort(exchange);
          const isKnown = !exchange.missed && diagnose(exchange).verdict !== 'undetermined';
          if (isKnown && !isSame(said, whole.get(exchange.id), at === 0))
            wrong.push(`without ${count} from ${at}: #${exchange.id} ${said}, not ${whole.get(exchange.id)}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each(['simple-allowed', 'simple-blocked-500', 'preflight-404', 'redirect-across-origins-blocked'])(
    '%s: an interruption that loses nothing changes nothing',
    (name) => {
      const { events } = readRecording(name);
      const whole = replay(events);
      for (let at = 0; at <= events.length; at++) expect(withoutSome(name, at, 0)).toEqual(whole);
    },
  );

  it.each([
    ['304', 304, 'https://api.example/'],
    ['redirect without a URL to go to', 302, 'http://['],
  ])('a %s that has a Location is no redirect: an interruption after it loses nothing', (_, status, location) => {
    const events = readRecording('simple-allowed').events.map((event) =>
      event.type === 'response-received'
        ? { ...event, status, headers: [...event.headers, { name: 'Location', value: location }] }
        : event,
    );
    const at = events.findIndex(({ type }) => type === 'response-received') + 1;
    const first = new Tracker();
    const known = replay(events.slice(0, at), first);
    const next = new Tracker(first.items());
    next.interrupt();
    expect(replay(events.slice(at), next, known).map(({ missed }) => missed)).toEqual([undefined]);
  });
});
