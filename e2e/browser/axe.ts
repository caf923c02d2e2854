import axe from 'axe-core';
import type { Page } from 'playwright';

/** Evaluated rather than added as a script, which the extension's content security policy would not let run. */
async function faultsOfTheme(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/**
 * What axe finds wrong with a page of the extension, in the light and in the dark theme: a line each with the theme, the
 * rule and the elements.
 */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  // A tab behind another one is painted once a second.
  await page.bringToFront();
  const faults: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-theme=${colorScheme}]`).waitFor();
    // Half way from one theme to the other, colours have too little contrast.
    await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
    faults.push(...(await faultsOfTheme(page)).map((fault) => `${colorScheme}: ${fault}`));
  }
  return faults;
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
