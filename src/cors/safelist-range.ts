const SIMPLE_RANGE = /^bytes=(\d+)-(\d*)$/i;

/** Chromium reads positions as signed 64-bit numbers. */
const MAX_POSITION = 2n ** 63n - 1n;

/**
 * Whether a `Range` asks for one range with a beginning, e.g. `bytes=0-499` or `bytes=500-`.
 * https://fetch.spec.whatwg.org/#simple-range-header-value
 */
export function isSimpleRange(value: string): boolean {
  const [, first, last] = SIMPLE_RANGE.exec(value) ?? [];
  if (first === undefined) return false;
  const start = BigInt(first);
  const end = last === undefined || last === '' ? MAX_POSITION : BigInt(last);
  return start <= end && end <= MAX_POSITION;
}
