import type { Exchange } from './exchange';

/** Whether no page has made this exchange: the Tester has. */
export function isFromTester({ earlierCredentials }: Pick<Exchange, 'earlierCredentials'>): boolean {
  return earlierCredentials?.from === 'tester';
}
