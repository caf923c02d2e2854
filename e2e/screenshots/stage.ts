import type { Page } from 'playwright';
import { type Extension, findExtension } from '../browser/extension';
import { type DevToolsTheme, launch } from '../browser/launch';
import { watchNetwork } from '../browser/oracle';
import { runScenario } from '../browser/run-scenario';
import type { Playground } from '../playground/playground';
import type { Scenario } from '../playground/scenario';

/** A browser on the playground's page. */
export interface Stage {
  readonly page: Page;
  readonly tabId: number;
  readonly extension: Extension;
  scenario(id: string): Scenario;
  /** Runs scenarios one after the other, each to its end. */
  run(...ids: readonly string[]): Promise<void>;
  /** Opens a page of the extension about the playground's tab, e.g. `src/popup/popup.html`, in a tab of its own. */
  open(path: string, size: { readonly width: number; readonly height: number }): Promise<Page>;
  close(): Promise<void>;
}

export async function openStage({ url, scenarios }: Playground, theme: DevToolsTheme): Promise<Stage> {
  const { context, close } = await launch({ theme, viewport: { width: 1240, height: 760 } });
  const extension = await findExtension(context);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(url);
  const tabId = await extension.tabIdOf(page);
  const watched = { page, extension, tabId, oracle: await watchNetwork(page) };
  const scenario = (id: string) => {
    const found = scenarios.find((candidate) => candidate.id === id);
    if (!found) throw new Error(`The playground has no scenario ${id}.`);
    return found;
  };
  return {
    page,
    tabId,
    extension,
    scenario,
    async run(...ids) {
      for (const id of ids) await runScenario(watched, scenario(id));
    },
    async open(path, size) {
      const opened = await context.newPage();
      await opened.setViewportSize(size);
      await opened.emulateMedia({ colorScheme: theme });
      await opened.goto(`chrome-extension://${extension.id}/${path}?tabId=${tabId}`);
      return opened;
    },
    close,
  };
}
