import { reportWords } from '../../words/report';
import { BROWSER, CODE, type Handshake, type Message } from './handshake';

const { spoken } = reportWords.handshake;

/** The picture as sentences in its order, one for each message: for screen readers, and where no picture can be. */
export function spokenHandshake({ lanes, messages }: Handshake): string[] {
  return messages.map((message) => {
    const { lines, stop } = message;
    const sentences = [sentence(message, lanes)];
    if (lines.length > 0) sentences.push(spoken.headers(lines.map(({ text }) => text).join('; ')));
    if (stop !== null) sentences.push(spoken.itself(stop));
    return sentences.join(' ');
  });
}

function sentence({ from, to, does, label }: Message, lanes: Handshake['lanes']): string {
  const what = label === '' ? does : `${does} ${label}`;
  if (from === BROWSER && to > BROWSER) return spoken.sent(what, lanes[to]?.subtitle ?? '');
  if (from > BROWSER && to !== CODE) return spoken.answered(what, lanes[from]?.subtitle ?? '');
  return spoken.itself(what);
}
