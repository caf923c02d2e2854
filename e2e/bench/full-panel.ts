import type { BrowserContext, Page } from 'playwright';
import { diagnose } from '../../src/diagnosis/diagnose';
import type { Exchange } from '../../src/exchange/exchange';
import { readRecording, recordingNames, replay } from '../../src/testing/recordings';
import { findExtension } from '../browser/extension';
import { type Speaker, speakAs } from './worker';

/** A panel in a tab of its own, to which the benchmark speaks instead of the background. */
export interface FullPanel {
  readonly panel: Page;
  readonly speaker: Speaker;
  /** Resolves when all of so many exchanges are judged: the panel counts what is blocked as it goes. */
  judged(count: number): Promise<void>;
}

/**
 * Opens the panel, empty. What it is told to hold are the exchanges of all recordings, many times over.
 *
 * @param script the path of what runs in it before its own
 */
export async function openFullPanel(context: BrowserContext, script: string): Promise<FullPanel> {
  const { id, worker } = await findExtension(context);
  const templates = recordingNames().flatMap((name) => replay(readRecording(name).events));
  const speaker = await speakAs(worker, templates);
  const tabId = await worker.evaluate(async () => (await chrome.tabs.query({}))[0]?.id ?? -1);
  const panel = await context.newPage();
  await panel.addInitScript({ path: script });
  await panel.goto(`chrome-extension://${id}/src/panel/panel.html?tabId=${tabId}`);
  await panel.getByText('No cross-origin requests yet').waitFor();
  return { panel, speaker, judged: (count) => judged(panel, templates, count) };
}

async function judged(panel: Page, templates: readonly Exchange[], count: number): Promise<void> {
  const isBlocked = templates.map((exchange) => diagnose(exchange).verdict === 'blocked');
  const blocked = Array.from({ length: count }, (_, n) => isBlocked[n % isBlocked.length]).filter(Boolean).length;
  const chip = panel.getByRole('button', { name: `Blocked ${blocked.toLocaleString('en')}` });
  await chip.waitFor({ timeout: 60_000 });
}
