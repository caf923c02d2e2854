import type { Page } from 'playwright/test';
import { type LabServer, startLabServer } from '../lab/server';
import { test as base, expect } from '../tests/fixtures';
import { HTML } from '../tests/lab';
import { PASSWORD } from './harness/asks';
import { startUpstream, type Upstream } from './harness/upstream';

export interface Site {
  readonly page: Page;
  readonly origin: string;
  readonly tabId: number;
}

/** Pages of three origins: two that the API is to allow, and one that it is not. */
export interface Sites {
  readonly page: Site;
  readonly second: Site;
  readonly stranger: Site;
}

export const test = base.extend<object, { sites: Sites; upstream: Upstream; api: Upstream }>({
  sites: [
    async ({ launched, extension }, use) => {
      const servers: LabServer[] = [];
      const open = async (): Promise<Site> => {
        const server = await startLabServer();
        servers.push(server);
        const page = await launched.context.newPage();
        await page.goto(server.url({ actual: HTML }));
        return { page, origin: server.origin, tabId: await extension.tabIdOf(page) };
      };
      const sites = { page: await open(), second: await open(), stranger: await open() };
      await use(sites);
      for (const { page } of Object.values(sites)) await page.close();
      for (const server of servers) await server.stop();
    },
    { scope: 'worker' },
  ],

  upstream: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures out of this pattern
    async ({}, use) => withUpstream(null, use),
    { scope: 'worker' },
  ],

  api: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures out of this pattern
    async ({}, use) => withUpstream(PASSWORD, use),
    { scope: 'worker' },
  ],
});

async function withUpstream(password: string | null, use: (upstream: Upstream) => Promise<void>): Promise<void> {
  const upstream = await startUpstream({ password });
  await use(upstream);
  await upstream.stop();
}

export { expect };
