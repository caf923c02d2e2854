/** What a page is to ask for: the requests with the numbers `from` up to `to`. */
export interface Asked {
  readonly allowed: string;
  readonly blocked: string;
  readonly from: number;
  readonly to: number;
  readonly atOnce: number;
  /** One request in so many is blocked. */
  readonly blockedEach: number;
  /** One request in so many has a preflight. */
  readonly preflightEach: number;
}

/** Runs in the page: returns how many the page did not get an answer to. Each has its number in its URL. */
export async function askAll(asked: Asked): Promise<number> {
  let next = asked.from;
  let failed = 0;
  await Promise.all(
    Array.from({ length: asked.atOnce }, async () => {
      while (next < asked.to) {
        const n = next++;
        const url = n % asked.blockedEach === 0 ? asked.blocked : asked.allowed;
        const headers: Record<string, string> = n % asked.preflightEach === 0 ? { 'x-a': '1' } : {};
        try {
          await (await fetch(`${url}?n=${n}`, { headers })).text();
        } catch {
          failed++;
        }
      }
    }),
  );
  return failed;
}
