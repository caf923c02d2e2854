import { browser } from '../browser';
import { generator } from '../generator';
import type { Failure, Request, Requests } from '../messages';
import { isReportFormat, REPORT_FORMATS } from '../report/report-format';
import type { Settings } from '../settings/settings';
import { backgroundWords as words } from '../words/background';
import { pageOf } from './log-state';
import type { Recorder } from './recorder';
import { writeReport } from './report-writer';
import type { Trials } from './trials';

type AnyReply = Requests[keyof Requests]['reply'];

/** What the requests are about. */
interface Parts {
  readonly recorder: Recorder;
  readonly trials: Trials;
}

/** Answers a message of one of the extension's own pages; never throws. */
export async function answer(message: unknown, parts: Parts, settings: Settings): Promise<AnyReply> {
  try {
    return isRequest(message) ? await reply(message, parts, settings) : failure(words.unknownMessage);
  } catch (error) {
    return failure(words.failed(error instanceof Error ? error.message : String(error)));
  }
}

async function reply(request: Request, { recorder, trials }: Parts, settings: Settings): Promise<AnyReply> {
  if (request.type === 'open-settings') {
    await browser.runtime.openOptionsPage();
    return { opened: true };
  }
  const { tabId } = request;
  if (!(await exists(tabId))) {
    return failure(words.noTab(String(tabId)));
  }
  switch (request.type) {
    case 'export-report':
      return exportLog({ redact: settings.redact, ...request }, recorder);
    case 'clear':
      recorder.clear(tabId);
      return { cleared: true };
    case 'preserve-log':
      recorder.setPreserve(tabId, request.preserve);
      return { preserve: request.preserve };
    case 'har-entry':
      recorder.putReport(tabId, request.entry);
      return { heard: true };
    case 'allow-origin-lines':
      recorder.putAllowOriginLines(tabId, request.told);
      return { heard: true };
    case 'start-trial':
      await trials.start(tabId, request.plan);
      return { started: true };
    case 'is-private':
      return { isPrivate: (await browser.tabs.get(tabId)).incognito };
    case 'end-trials':
      await trials.end(tabId);
      return { ended: true };
    default:
      return request satisfies never;
  }
}

async function exportLog(request: Requests['export-report']['request'], recorder: Recorder): Promise<AnyReply> {
  const { tabId, format, exchangeIds, redact = true } = request;
  if (!isReportFormat(format)) {
    return failure(words.unknownFormat(String(format), REPORT_FORMATS));
  }
  recorder.flush();
  const wanted = exchangeIds === undefined ? null : new Set(exchangeIds);
  const { entries: all, state } = recorder.log(tabId);
  const entries = all.filter(({ exchange }) => wanted === null || wanted.has(exchange.id));
  if (wanted !== null && entries.length < wanted.size) {
    return failure(words.requestsGone);
  }
  const input = {
    generator: await generator(),
    exportedAt: Date.now(),
    page: await pageOf(tabId, recorder),
    dropped: state.dropped,
    redact,
    entries,
  };
  return writeReport({ input, format });
}

async function exists(tabId: unknown): Promise<boolean> {
  if (typeof tabId !== 'number') return false;
  try {
    await browser.tabs.get(tabId);
    return true;
  } catch {
    return false;
  }
}

const TYPES: Readonly<Record<Request['type'], true>> = {
  'export-report': true,
  clear: true,
  'preserve-log': true,
  'har-entry': true,
  'allow-origin-lines': true,
  'start-trial': true,
  'end-trials': true,
  'is-private': true,
  'open-settings': true,
};

function isRequest(message: unknown): message is Request {
  if (typeof message !== 'object' || message === null || !('type' in message)) return false;
  return typeof message.type === 'string' && Object.hasOwn(TYPES, message.type);
}

function failure(error: string): Failure {
  return { error };
}
