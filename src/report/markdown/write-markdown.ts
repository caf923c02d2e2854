import { problemOf } from '../../view/problem';
import { reportWords } from '../../words/report';
import { viewWords } from '../../words/view';
import { hostOf } from '../handshake/place';
import { isoTime } from '../iso-time';
import type { ReportedEntry, ReportedLog } from '../reported-log';
import { toldInFull } from '../told-in-full';
import { codeSpan, sentence } from './escape';
import { exchangeSection } from './exchange-section';

const words = reportWords.document;

/** A ticket has room for so many: GitHub takes 65,536 characters. */
const MAX_FULL = 10;
const MAX_LISTED = 200;

/** The report as Markdown (CommonMark), to paste into a ticket. */
export function writeMarkdown(log: ReportedLog): string {
  const { generator, exportedAt, page, dropped, redacted, entries } = log;
  const { name, version, browser } = generator;
  const full = toldInFull(entries, MAX_FULL);
  const parts = [
    `# ${page === null ? words.title('') : words.title(codeSpan(hostOf(page.url)))}`,
    `> ${redacted ? words.redacted : `**${words.notRedacted}**`}`,
    sentence(words.madeBy(name, version, browser, isoTime(exportedAt))),
  ];
  if (page !== null) parts.push(`${words.page}: ${codeSpan(page.url)}`);
  if (dropped > 0) parts.push(words.dropped(dropped));
  if (entries.length === 0) parts.push(words.noRequests);
  if (entries.length > 1) parts.push(`## ${words.requests}`, listOf(entries));
  parts.push(...full.map(exchangeSection));
  if (full.length < entries.length) parts.push(words.leftOut(entries.length - full.length));
  return `${parts.join('\n\n')}\n`;
}

function listOf(entries: readonly ReportedEntry[]): string {
  const lines = entries.slice(0, MAX_LISTED).map(({ exchange: { hops }, diagnosis }, index) => {
    const problem = problemOf(diagnosis);
    const line = `${codeSpan(hops[0].method)} ${codeSpan(hops[0].url.slice(0, 300))}: ${viewWords.verdicts[diagnosis.verdict]}`;
    return `${index + 1}. ${line}${problem === '' ? '' : `, ${sentence(problem)}`}`;
  });
  if (entries.length > MAX_LISTED) lines.push('', words.notListed(entries.length - MAX_LISTED));
  return lines.join('\n');
}
