import axe from 'axe-core';
import type { Page } from 'playwright';

/** Evaluated rather than added as a script, which the extension's content security policy would not let run. */
async function faultsIn(page: Page, options: axe.RunOptions): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate((chosen) => window.axe.run(document, chosen), options);
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`);
}

const ALL_RULES: axe.RunOptions = { resultTypes: ['violations'] };
/** A theme changes nothing but colours. */
const RULES_OF_COLOUR: axe.RunOptions = { ...ALL_RULES, runOnly: ['color-contrast', 'link-in-text-block'] };

/**
 * What axe finds wrong with a page of the extension, in the light and in the dark theme: a line each with the theme, the
 * rule and the elements.
 */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  // A tab behind another one is painted once a second.
  await page.bringToFront();
  const faults: string[] = [];
  for (const [colorScheme, rules] of [
    ['light', ALL_RULES],
    ['dark', RULES_OF_COLOUR],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-theme=${colorScheme}]`).waitFor();
    // Half way from one theme to the other, colours have too little contrast.
    await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
    faults.push(...(await faultsIn(page, rules)).map((fault) => `${colorScheme}: ${fault}`));
  }
  return faults;
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
