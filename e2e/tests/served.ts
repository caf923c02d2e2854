import { test as base } from 'playwright/test';
import { type Lab, startLab } from '../lab/lab';
import { type Playground, startPlayground } from '../playground/playground';

/** The servers of a test, in whichever browser it runs. */
export interface Served {
  playground: Playground;
  servers: Lab;
}

export const served = base.extend<object, Served>({
  playground: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures out of this pattern
    async ({}, use) => {
      const playground = await startPlayground();
      await use(playground);
      await playground.stop();
    },
    { scope: 'worker' },
  ],

  servers: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      const lab = await startLab();
      await use(lab);
      await lab.stop();
    },
    { scope: 'worker' },
  ],
});
