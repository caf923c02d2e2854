import { useEffect, useState } from 'preact/hooks';

/** Milliseconds: a little less than from one repeat of a held key to the next. */
const REST_MS = 25;

/**
 * The value as it was when it last stood still for a moment. Details take longer to draw than a row: so the selection
 * is painted first, and who holds an arrow key down does not wait for those that he passes.
 */
export function useWhenKeysRest<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(() => value), REST_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
