import type { Header } from '../../cors/headers';
import { javascript } from '../quote/javascript';

/** A call for each header: `res.set('Vary', 'Origin');`. */
export function setEach(setter: string, headers: readonly Header[]): string[] {
  return headers.map(({ name, value }) => `${setter}(${javascript.quote(name)}, ${javascript.quote(value)});`);
}
