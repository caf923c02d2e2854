import { reportWords } from '../../words/report';
import { isoTime } from '../iso-time';
import type { ReportedLog } from '../reported-log';
import { entriesOf } from './entries';
import type { Har } from './har';

const words = reportWords.document;
const PAGE = 'page_1';

/** The report as HAR 1.2: each preflight and each hop is an entry of its own, with the status that really came. */
export function writeHar({ generator, exportedAt, page, redacted, entries }: ReportedLog): Har {
  const { name, version, browser } = generator;
  const [browserName = '', browserVersion = ''] = browser.split(/ (?=[^ ]*$)/);
  const startedAt = entries.reduce((first, { exchange }) => Math.min(first, exchange.startedAt), exportedAt);
  const pages =
    page === null ? [] : [{ startedDateTime: isoTime(startedAt), id: PAGE, title: page.url, pageTimings: {} }];
  return {
    log: {
      version: '1.2',
      creator: { name, version },
      browser: { name: browserName, version: browserVersion },
      pages,
      entries: entries.flatMap((entry) => entriesOf(entry, page === null ? null : PAGE)),
      comment: redacted ? words.redacted : words.notRedacted,
    },
  };
}
