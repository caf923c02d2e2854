import { browser, type Runtime } from '../browser';
import { REPORT_WRITER_PORT, type WriteReport, type WrittenReport } from '../messages';
import { backgroundWords } from '../words/background';

const words = backgroundWords.writer;

const PAGE = 'src/offscreen/offscreen.html';
/** Milliseconds in which the page has to load. */
const PATIENCE = 10_000;

/** The browser allows one offscreen document at a time. */
let last: Promise<unknown> = Promise.resolve();

/** Has a report written in an offscreen document of its own, after those that were asked for before. */
export function writeReport(job: WriteReport): Promise<WrittenReport> {
  const written = last.then(() => writeNow(job));
  last = written.catch(() => undefined);
  return written;
}

async function writeNow(job: WriteReport): Promise<WrittenReport> {
  // Firefox has no such documents.
  if (globalThis.chrome?.offscreen === undefined) {
    return { error: words.inPanelOnly };
  }
  // One that an earlier worker left behind.
  await closePage();
  const written = ask(job);
  try {
    await chrome.offscreen.createDocument({
      url: PAGE,
      reasons: ['BLOBS'],
      justification: words.justification,
    });
    return await written.reply;
  } finally {
    written.stop();
    await closePage();
  }
}

async function closePage(): Promise<void> {
  if (await chrome.offscreen.hasDocument()) await chrome.offscreen.closeDocument();
}

/** Waits for the page to connect, gives it the job and hears its reply. No other page is told, or heard. */
function ask(job: WriteReport): { readonly reply: Promise<WrittenReport>; readonly stop: () => void } {
  const listening = new AbortController();
  const reply = new Promise<WrittenReport>((resolve) => {
    const fail = () => resolve({ error: words.silent });
    const timer = setTimeout(fail, PATIENCE);
    const onConnect = (port: Runtime.Port) => {
      if (!isFromPage(port)) return;
      clearTimeout(timer);
      port.onMessage.addListener((message) => resolve(message as WrittenReport));
      port.onDisconnect.addListener(fail);
      port.postMessage(job);
    };
    browser.runtime.onConnect.addListener(onConnect);
    listening.signal.addEventListener('abort', () => {
      clearTimeout(timer);
      browser.runtime.onConnect.removeListener(onConnect);
    });
  });
  return { reply, stop: () => listening.abort() };
}

/** The offscreen document itself: the same page in a tab has a tab. */
function isFromPage({ name, sender }: Runtime.Port): boolean {
  return name === REPORT_WRITER_PORT && sender?.url === browser.runtime.getURL(PAGE) && sender.tab === undefined;
}
