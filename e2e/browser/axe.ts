import axe from 'axe-core';
import type { Frame, Page } from 'playwright';

/**
 * What axe finds wrong with the page or frame, a line each: the rule and the elements. Evaluated rather than added as a
 * script, which the extension's content security policy would not let run.
 */
export async function accessibilityFaults(page: Page | Frame): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`);
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
