/**
 * The row that a key goes to in a list of `count` rows, or null for a key that goes nowhere. `present` is −1
 * where none is selected; `page` is how many rows a page key goes by.
 */
export function rowForKey(key: string, present: number, count: number, page: number): number | null {
  if (count === 0) {
    return null;
  }
  const last = count - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(present + 1, last);
    case 'ArrowUp':
      return present === -1 ? last : Math.max(present - 1, 0);
    case 'PageDown':
      return Math.min(Math.max(present, 0) + page, last);
    case 'PageUp':
      return Math.max(present - page, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
