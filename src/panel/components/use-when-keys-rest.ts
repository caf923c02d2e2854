import { useEffect, useState } from 'preact/hooks';

/** Milliseconds: more than from one repeat of a held key to the next, and less than a person notices. */
const REST_MS = 60;

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
