import { firstHop } from '../../exchange/exchange';
import { type ChangeGroup, type ChangeLine, groupChanges } from '../../view/changes';
import { codeSaw } from '../../view/code-saw';
import { headerText } from '../../view/header-name';
import { serverAnswered } from '../../view/server-answered';
import { reportWords } from '../../words/report';
import { viewWords } from '../../words/view';
import { factsOf } from '../facts';
import { buildHandshake } from '../handshake/build-handshake';
import { headerBlocks } from '../header-blocks';
import { repeatCommands } from '../repeat-commands';
import type { ReportedEntry } from '../reported-log';
import { codeBlock, codeSpan, sentence } from './escape';
import { mermaidLines } from './mermaid';

const words = reportWords.document;

/** All about one exchange: what happened, what to change, and how to see it oneself. */
export function exchangeSection(entry: ReportedEntry): string {
  const { exchange, diagnosis } = entry;
  const { method, url } = firstHop(exchange);
  const saw = codeSaw(exchange, diagnosis);
  const answered = serverAnswered(exchange);
  return [
    `## ${viewWords.verdicts[diagnosis.verdict]}: ${codeSpan(method)} ${codeSpan(url)}`,
    `**${sentence(diagnosis.summary)}**`,
    list([
      `${viewWords.codeSaw.title}: ${codeSpan(saw.text)}${saw.note === null ? '' : `. ${sentence(saw.note)}`}`,
      `${viewWords.serverAnswered.title}: ${codeSpan(answered.text)}`,
    ]),
    ...changeParts(entry),
    `### ${words.whatHappened}`,
    codeBlock('mermaid', mermaidLines(buildHandshake(exchange, diagnosis))),
    ...findingParts(entry),
    `### ${words.askYourself}`,
    ...repeatCommands(exchange, diagnosis).flatMap(({ title, command }) => [
      title,
      codeBlock('sh', command.split('\n')),
    ]),
    `### ${words.facts}`,
    list(
      factsOf(exchange, diagnosis).map(
        ({ label, value, note }) => `${label}: ${codeSpan(value)}${note === null ? '' : `. ${sentence(note)}`}`,
      ),
    ),
    `### ${words.headers}`,
    ...headerBlocks(exchange).flatMap(({ title, headers }) => [
      sentence(title),
      codeBlock(
        'http',
        headers.map(({ name, value }) => headerText(name, value.slice(0, 2_000))),
      ),
    ]),
  ].join('\n\n');
}

function changeParts({ exchange, diagnosis: { fix, verdict } }: ReportedEntry): string[] {
  if (fix === null) return verdict === 'blocked' ? [`### ${words.whatToChange}`, words.noChange] : [];
  const groups = groupChanges(exchange, fix).flatMap((group) => [
    groupTitle(group),
    codeBlock('http', group.lines.flatMap(changeText)),
  ]);
  const given = fix.assumes.length === 0 ? [] : [`${words.takenAsGiven}:`, list(fix.assumes.map(sentence))];
  return [`### ${words.whatToChange}`, ...groups, ...given];
}

function groupTitle({ title, unseen }: ChangeGroup): string {
  return `${sentence(title)}:${unseen ? ` ${words.unseen}` : ''}`;
}

/** A line to send, or what to do instead, beneath what stands there now. */
function changeText({ name, actual, needed, copy }: ChangeLine): string[] {
  const now = `# ${words.now(actual === null ? words.absent : actual.slice(0, 300))}`;
  if (copy !== null) return [now, copy];
  return [now, `# ${name === 'status' ? words.status(needed ?? '') : `${words.remove} ${name}`}`];
}

function findingParts({ diagnosis: { findings } }: ReportedEntry): string[] {
  if (findings.length === 0) return [];
  const lines = findings.map(({ severity, code, message, learnMore }) => {
    const link = learnMore === null ? '' : ` [${words.learnMore}](${encodeURI(learnMore).replace(/[()]/g, '')})`;
    return `**${words.severities[severity]}** (${codeSpan(code)}): ${sentence(message)}${link}`;
  });
  return [`### ${words.findings}`, list(lines)];
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}
