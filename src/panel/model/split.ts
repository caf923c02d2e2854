/** The list's part of the whole may not be smaller than this, nor the details'. */
export const LEAST = 0.15;

/** How far an arrow key moves the divider. */
const STEP = 0.02;

/** A part of the whole that leaves something of both sides. */
export function withinSplit(part: number): number {
  return Math.min(Math.max(part, LEAST), 1 - LEAST);
}

/** Where a key moves the divider to, or null for a key that does not. Beside each other or stacked, both kinds of arrows do. */
export function splitForKey(key: string, part: number): number | null {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowUp':
      return withinSplit(part - STEP);
    case 'ArrowRight':
    case 'ArrowDown':
      return withinSplit(part + STEP);
    case 'Home':
      return LEAST;
    case 'End':
      return 1 - LEAST;
    default:
      return null;
  }
}
