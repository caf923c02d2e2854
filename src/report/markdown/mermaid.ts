import type { Handshake, Message, MessageState } from '../handshake/handshake';
import { BROWSER } from '../handshake/handshake';

/** The handshake as the lines of a mermaid sequence diagram. https://mermaid.js.org/syntax/sequenceDiagram.html */
export function mermaidLines({ lanes, messages }: Handshake): string[] {
  const participants = lanes.map(({ title, subtitle }, index) => {
    const name = subtitle === '' ? quote(title) : `${quote(title)}<br/>${quote(subtitle)}`;
    return `  participant L${index} as ${name}`;
  });
  return ['sequenceDiagram', ...participants, ...messages.flatMap(linesOf)];
}

/** `x` at the end of an arrow is a cross. */
const ARROWS: Readonly<Record<MessageState, string>> = {
  sent: '->>',
  passed: '->>',
  stopped: '-x',
  'never-sent': '--x',
  unanswered: '--x',
  refused: '--x',
  waiting: '-->>',
};

function linesOf({ from, to, state, does, label, lines, stop }: Message): string[] {
  // An arrow alone does not tell these.
  const needsWords = label === '' || from === to || state === 'never-sent' || state === 'unanswered';
  const text = [needsWords ? `${does} ${label}` : label, ...lines.map((line) => line.text)].map((part) =>
    quote(part.slice(0, 200)),
  );
  const written = [`  L${from}${ARROWS[state]}L${to}: ${text.join('<br/>')}`];
  return stop === null ? written : [...written, `  Note over L${BROWSER}: ${quote(stop)}`];
}

/** Letters, digits and what means nothing to mermaid stay; all else is a character by its number. */
function quote(text: string): string {
  const safe = text.replace(/[^\p{L}\p{N} /.,()_=?!*'+-]/gu, (character) => `#${character.codePointAt(0)};`);
  // `end` ends a block, wherever it stands.
  return safe.replace(/\be(?=nd\b)/gi, (letter) => `#${letter.charCodeAt(0)};`);
}
