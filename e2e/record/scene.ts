import type { Page } from 'playwright';
import type { Answer, LabServer } from '../lab/server';

export interface Stage {
  readonly page: Page;
  /** The page's own origin. */
  readonly app: LabServer;
  /** Another origin on the same site. */
  readonly api: LabServer;
  /** Another origin on another site. */
  readonly other: LabServer;
  /** An address that refuses connections. */
  readonly closed: string;
}

export interface Scene {
  readonly name: string;
  readonly play: (stage: Stage) => Promise<unknown>;
}

export const ALLOW: Answer['headers'] = [
  ['access-control-allow-origin', '{origin}'],
  ['access-control-allow-methods', 'PUT, PATCH'],
  ['access-control-allow-headers', 'x-a, x-b, content-type'],
  ['vary', 'Origin'],
];
export const ok: Answer = { headers: ALLOW };
export const goTo = (status: number, location: string): Answer => ({
  status,
  headers: [...(ALLOW ?? []), ['location', location]],
});

/** Calls `fetch` in the page and takes whatever comes of it. */
export function ask(page: Page, url: string, init: RequestInit = {}): Promise<string> {
  return page.evaluate(([u, i]) => fetch(u, i).then((r) => `${r.type} ${r.status}`, String), [url, init] as const);
}

/** Runs code in the page that reports its end by calling `done()`. */
export function run(page: Page, code: string): Promise<unknown> {
  return page.evaluate(`new Promise((done) => { ${code} })`);
}

export const html = (body: string): Answer => ({ headers: [['content-type', 'text/html']], body });
