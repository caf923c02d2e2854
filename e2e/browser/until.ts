import { setTimeout } from 'node:timers/promises';

/**
 * Asks `look` again and again until it gives something, and returns that.
 * @throws {Error} that names `what` after `timeoutMs`
 */
export async function until<T>(what: string, look: () => T | null | Promise<T | null>, timeoutMs = 15_000): Promise<T> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    if (performance.now() > deadline) throw new Error(`Waited ${timeoutMs} ms in vain until ${what}.`);
    await setTimeout(20);
  }
}
