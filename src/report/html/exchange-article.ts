import { firstHop } from '../../exchange/exchange';
import { type ChangeGroup, type ChangeLine, groupChanges } from '../../view/changes';
import { codeSaw } from '../../view/code-saw';
import { canonicalHeaderName } from '../../view/header-name';
import { serverAnswered } from '../../view/server-answered';
import { reportWords } from '../../words/report';
import { viewWords } from '../../words/view';
import { factsOf } from '../facts';
import { buildHandshake } from '../handshake/build-handshake';
import { spokenHandshake } from '../handshake/spoken';
import { writeSvg } from '../handshake/write-svg';
import { headerBlocks } from '../header-blocks';
import { repeatCommands } from '../repeat-commands';
import type { ReportedEntry } from '../reported-log';
import { type Content, element, lines, Markup } from './markup';
import { verdictMark } from './verdict-mark';

const words = reportWords.document;
const PICTURE_WIDTH = 600;

/** All about one exchange: the same as the panel's details. */
export function exchangeArticle(entry: ReportedEntry, id: string): Content {
  const { exchange, diagnosis } = entry;
  const { method, url } = firstHop(exchange);
  return element(
    'article',
    { id },
    element('h2', {}, diagnosis.summary),
    element('p', {}, verdictMark(entry), ' ', element('b', {}, method), ' ', element('code', {}, url)),
    contrast(entry),
    changes(entry),
    element('h3', {}, words.whatHappened),
    picture(entry),
    steps(entry),
    findings(entry),
    element('h3', {}, words.askYourself),
    repeatCommands(exchange, diagnosis).map(({ title, command }) => [
      element('p', {}, title),
      element('pre', {}, lines(command.split('\n'))),
    ]),
    element('h3', {}, words.facts),
    facts(entry),
    headers(entry),
  );
}

function contrast({ exchange, diagnosis }: ReportedEntry): Content {
  const saw = codeSaw(exchange, diagnosis);
  const answered = serverAnswered(exchange);
  const isStopped = diagnosis.verdict === 'blocked' || diagnosis.verdict === 'not-cors';
  const card = (look: string, title: string, text: string, notes: readonly string[]) =>
    element(
      'section',
      { class: `card ${look}` },
      element('h3', {}, title),
      element('code', {}, text),
      notes.map((note) => element('div', { class: 'subtle' }, note)),
    );
  return element(
    'div',
    { class: 'contrast' },
    card(isStopped ? 'bad' : '', viewWords.codeSaw.title, saw.text, saw.note === null ? [] : [saw.note]),
    card(isStopped ? 'real' : '', viewWords.serverAnswered.title, answered.text, answered.facts),
  );
}

/** The picture, which is an image to screen readers, with its sentences folded beneath it. */
function picture({ exchange, diagnosis }: ReportedEntry): Content {
  const handshake = buildHandshake(exchange, diagnosis);
  const sentences = spokenHandshake(handshake).map((text) => element('li', {}, text));
  return [
    element('figure', {}, new Markup(writeSvg(handshake, PICTURE_WIDTH))),
    element('details', {}, element('summary', {}, words.inSentences), element('ol', {}, sentences)),
  ];
}

function changes({ exchange, diagnosis: { fix, verdict } }: ReportedEntry): Content {
  const title = element('h3', {}, words.whatToChange);
  if (fix === null) return verdict === 'blocked' ? [title, element('p', {}, words.noChange)] : [];
  const assumed = fix.assumes.map((text) => element('li', {}, text));
  return [
    title,
    groupChanges(exchange, fix).map(changeGroup),
    assumed.length === 0 ? [] : element('ul', { class: 'subtle' }, assumed),
  ];
}

function changeGroup({ title, unseen, lines: changed }: ChangeGroup): Content {
  const head = unseen ? `${title}. ${words.unseen}` : title;
  return element(
    'div',
    { class: 'changes' },
    element('p', {}, head),
    changed.map((line) => changeLine(line)),
  );
}

function changeLine({ name, actual, needed }: ChangeLine): Content {
  const shown = name === 'status' ? words.statusName : canonicalHeaderName(name);
  const before = element('del', {}, actual ?? `(${words.absent})`);
  const after = element('ins', {}, needed ?? `(${words.remove})`);
  return element('div', {}, element('code', {}, `${shown}: `, before, ' → ', after));
}

const SIGNS = { passed: '✓', failed: '✗', 'not-reached': '–', assumed: '?' } as const;

function steps({ diagnosis }: ReportedEntry): Content {
  if (diagnosis.steps.length === 0) return [];
  const items = diagnosis.steps.map(({ state, text }) => {
    return element('li', { class: state }, `${SIGNS[state]} ${text} (${words.states[state]})`);
  });
  return [element('h3', {}, words.checked), element('ol', { class: 'steps' }, items)];
}

function findings({ diagnosis }: ReportedEntry): Content {
  if (diagnosis.findings.length === 0) return [];
  const items = diagnosis.findings.map(({ severity, code, message, learnMore }) => {
    const link = learnMore === null ? [] : [' ', element('a', { href: learnMore }, words.learnMore)];
    return element('li', {}, element('b', {}, words.severities[severity]), ` (${code}): ${message}`, link);
  });
  return [element('h3', {}, words.findings), element('ul', {}, items)];
}

function facts({ exchange, diagnosis }: ReportedEntry): Content {
  const items = factsOf(exchange, diagnosis).map(({ label, value, note }) => [
    element('dt', {}, label),
    element('dd', {}, element('code', {}, value), note === null ? [] : [' ', note]),
  ]);
  return element('dl', {}, items);
}

function headers({ exchange }: ReportedEntry): Content {
  const blocks = headerBlocks(exchange).map((block) => [
    element('p', {}, element('code', {}, block.title)),
    element('pre', {}, lines(block.headers.map(({ name, value }) => `${name}: ${value}`))),
  ]);
  return element('details', {}, element('summary', {}, words.headers), blocks);
}
