const FIRST = Date.parse('0000-01-01T00:00:00.000Z');
const LAST = Date.parse('9999-12-31T23:59:59.999Z');

/**
 * A time to the millisecond, for years of four digits; a clock that shows any other is not worth a report that fails.
 *
 * @param milliseconds since the epoch
 */
export function isoTime(milliseconds: number): string {
  const within = Math.min(LAST, Math.max(FIRST, milliseconds));
  return new Date(Number.isNaN(within) ? 0 : within).toISOString();
}
