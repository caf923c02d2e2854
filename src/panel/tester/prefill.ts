import type { AskedRequest } from '../../capture/har-request';
import type { Header } from '../../cors/headers';
import { firstHop } from '../../exchange/exchange';
import type { AttemptFields } from '../../tester/read-attempt';
import type { Entry } from '../model/entry';
import { repeatOf } from '../model/repeat-plan';

/** The fields of the Tester, with what is known of a request. */
export interface Prefilled {
  readonly fields: AttemptFields;
  /** Header values were never sent and are not known: others stand in for them. */
  readonly standIns: boolean;
}

/** `asked` is what DevTools knows of it; null where it knows nothing. */
export function prefilled({ exchange, diagnosis }: Entry, asked: AskedRequest | null): Prefilled {
  const { repeat, notes } = repeatOf(exchange, diagnosis, asked);
  const names = firstHop(exchange).preflight?.requestHeaderNames ?? [];
  const standIns = notes.includes('headers-unknown') && names.length > 0;
  const headers = standIns ? names.map(standIn) : repeat.headers;
  return {
    fields: {
      url: repeat.url,
      origin: exchange.origin,
      method: repeat.method,
      headers: headers.map(({ name, value }) => `${name}: ${value}`).join('\n'),
      body: repeat.body ?? '',
      includesCredentials: repeat.credentials === 'include',
    },
    standIns,
  };
}

/** A value that makes a preflight ask for the header, as the real one did. */
function standIn(name: string): Header {
  return { name, value: name === 'content-type' ? 'application/json' : '1' };
}
