import { browser, offscreen, type Runtime } from '../browser';
import { REPORT_WRITER_PORT, type WriteReport, type WrittenReport } from '../messages';
import { backgroundWords } from '../words/background';

const words = backgroundWords.writer;

const PAGE = 'src/offscreen/offscreen.html';
/** Milliseconds in which the page has to load. */
const PATIENCE = 10_000;
/** Milliseconds for which the page stays, since a second report is often wanted right after the first. */
const IDLE = 1_000;

/** One report after the other: the browser allows one offscreen document at a time. */
let last: Promise<unknown> = Promise.resolve();
/** To the page that is open. It closes itself where this worker is stopped. */
let writer: Runtime.Port | null = null;
let closing: ReturnType<typeof setTimeout> | undefined;

/** Has a report written in an offscreen document, after those that were asked for before. */
export function writeReport(job: WriteReport): Promise<WrittenReport> {
  const written = last.then(() => writeNow(job));
  last = written.catch(() => undefined);
  return written;
}

async function writeNow(job: WriteReport): Promise<WrittenReport> {
  clearTimeout(closing);
  try {
    writer ??= await openPage();
    const written = writer === null ? null : await ask(writer, job);
    if (written === null) await closePage();
    return written ?? { error: words.silent };
  } catch (error) {
    return { error: words.notOpened(error instanceof Error ? error.message : String(error)) };
  } finally {
    closing = setTimeout(queueClosing, IDLE);
  }
}

/** Closes the page between two jobs. */
function queueClosing(): void {
  last = last.then(closePage);
}

async function closePage(): Promise<void> {
  writer = null;
  if (await offscreen?.hasDocument()) await offscreen?.closeDocument();
}

/** Opens the page; resolves with the port to it, or with null where it does not connect in time. */
async function openPage(): Promise<Runtime.Port | null> {
  // One that an earlier worker left behind.
  await closePage();
  const connecting = connection();
  try {
    await offscreen?.createDocument({
      url: PAGE,
      reasons: ['BLOBS'],
      justification: words.justification,
    });
    return await connecting.port;
  } finally {
    connecting.stop();
  }
}

/** Waits for the page to connect. No other page is taken for it. */
function connection(): { readonly port: Promise<Runtime.Port | null>; readonly stop: () => void } {
  const listening = new AbortController();
  const port = new Promise<Runtime.Port | null>((resolve) => {
    const timer = setTimeout(() => resolve(null), PATIENCE);
    const onConnect = (connected: Runtime.Port) => {
      if (!isFromPage(connected)) return;
      connected.onDisconnect.addListener(() => {
        if (writer === connected) writer = null;
      });
      resolve(connected);
    };
    browser.runtime.onConnect.addListener(onConnect);
    listening.signal.addEventListener('abort', () => {
      clearTimeout(timer);
      browser.runtime.onConnect.removeListener(onConnect);
    });
  });
  return { port, stop: () => listening.abort() };
}

/** Gives the page a job; resolves with its reply, or with null where the page goes without one. */
function ask(port: Runtime.Port, job: WriteReport): Promise<WrittenReport | null> {
  return new Promise((resolve) => {
    const end = (reply: WrittenReport | null) => {
      port.onMessage.removeListener(hear);
      port.onDisconnect.removeListener(fail);
      resolve(reply);
    };
    const hear = (message: unknown) => end(message as WrittenReport);
    const fail = () => end(null);
    port.onMessage.addListener(hear);
    port.onDisconnect.addListener(fail);
    port.postMessage(job);
  });
}

/** The offscreen document itself: the same page in a tab has a tab. */
function isFromPage({ name, sender }: Runtime.Port): boolean {
  return name === REPORT_WRITER_PORT && sender?.url === browser.runtime.getURL(PAGE) && sender.tab === undefined;
}
