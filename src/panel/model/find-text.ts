/** Where a text was found: positions in UTF-16 units, the end excluded. */
export interface Found {
  readonly start: number;
  readonly end: number;
}

/** All places of `wanted` in `text`, whatever their case; none for an empty one. They do not overlap. */
export function findText(text: string, wanted: string): Found[] {
  if (wanted === '') return [];
  const literal = wanted.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return [...text.matchAll(new RegExp(literal, 'giu'))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The next place in a round of `count`, forwards or backwards; −1 where there is none. */
export function nextIndex(current: number, count: number, step: 1 | -1): number {
  return count === 0 ? -1 : (current + step + count) % count;
}
