import { visibleText } from '../../view/visible-text';
import { reportWords } from '../../words/report';

/** A ticket takes some tens of kilobytes; a value of 64 KB would leave no room for the rest. */
const MAX_VALUE = 2_000;

/** The text on one line, all of it to be seen, and its end left out where it is very long. */
export function printable(text: string, limit = MAX_VALUE): string {
  const shown = visibleText(text.slice(0, limit));
  return text.length > limit ? `${shown}${reportWords.document.cut(text.length - limit)}` : shown;
}

/** The text as a code span, in which nothing means anything. https://spec.commonmark.org/0.31.2/#code-spans */
export function codeSpan(text: string): string {
  const shown = printable(text);
  if (shown === '') return '``(empty)``';
  const fence = '`'.repeat(longestRun(shown) + 1);
  const space = /^[` ]|[` ]$/.test(shown) ? ' ' : '';
  return `${fence}${space}${shown}${space}${fence}`;
}

/** Lines as a fenced block. https://spec.commonmark.org/0.31.2/#fenced-code-blocks */
export function codeBlock(language: string, lines: readonly string[]): string {
  const shown = lines.map((line) => printable(line, 16_000));
  const fence = '`'.repeat(Math.max(3, longestRun(shown.join('\n')) + 1));
  return [`${fence}${language}`, ...shown, fence].join('\n');
}

/**
 * A sentence of ours in which values of the network stand. Quoted ones, and words that could be a link, a mention or
 * markup, become code spans; in the rest, what Markdown reads as its own is escaped.
 */
export function sentence(text: string): string {
  // Runs without a space between them are one: two code spans side by side would be read as one.
  const inline = printable(text).replace(/(?:"[^"]*"|[^\s"]|")+/g, (run) => {
    const [, quoted, end = ''] = /^"([^"]*)"([.,;:)]*)$/.exec(run) ?? [];
    if (quoted !== undefined) return codeSpan(quoted) + end;
    return /[@#/\\<>|`$&"]|www\.|:./i.test(run) ? runAsCode(run) : run.replace(/[*_[\]~]/g, '\\$&');
  });
  // At the beginning of a line these would make a list, a heading or a rule.
  return inline.replace(/^([-+=]|\d+(?=[.)]))/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}

/** What ends the sentence is no part of the run. */
function runAsCode(run: string): string {
  const [, inner = '', end = ''] = /^(.*?)([.,;:)]*)$/s.exec(run) ?? [];
  return inner === '' ? end : `${codeSpan(inner)}${end}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
