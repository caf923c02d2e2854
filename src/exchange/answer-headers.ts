import type { Header } from '../cors/headers';
import type { Response } from './exchange';

/** Whose headers of an answer: those that the browser judged, or those that the server had sent. */
export type Version = 'judged' | 'sent';

export function headersOf({ headers, judgedHeaders }: Response, version: Version): readonly Header[] {
  return version === 'judged' ? (judgedHeaders ?? headers) : headers;
}
