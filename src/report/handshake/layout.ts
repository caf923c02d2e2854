import { type Columns, columnsOf } from './columns';
import { BROWSER, type Handshake, type HandshakeLine, type Message, type MessageState } from './handshake';
import type { Picture, Row, Run, Shape, Tone } from './shapes';
import { clip, textWidth, wrap } from './text-width';

/** Narrower is not readable; a picture that has less room is scaled. In pixels. */
export const MIN_WIDTH = 300;

const PLATE_HEIGHT = 36;
const TEXT_LINE = 15;
const CODE_LINE = 14;
const GAP_BETWEEN = 12;
/** From a life line to the text beside it. */
const INSET = 10;
const SIGN_RADIUS = 7;

/** Places a handshake in a picture of that width (pixels); the height follows. */
export function layoutHandshake(handshake: Handshake, wanted: number): Picture {
  const width = Math.max(MIN_WIDTH, Math.floor(wanted));
  const columns = columnsOf(handshake, width);
  const shapes: Shape[] = [];
  const rows: Row[] = [];
  let y = PLATE_HEIGHT + 6;
  for (const message of handshake.messages) {
    const top = y + GAP_BETWEEN;
    y = placeMessage(shapes, message, columns, width, top);
    rows.push({ y: top, height: y - top });
  }
  const height = y + 10;
  const lifelines = columns.plates.map(({ x }): Shape => ({ kind: 'lifeline', x, y1: PLATE_HEIGHT, y2: height }));
  return { width, height, shapes: [...lifelines, ...columns.plates.flatMap(placePlate), ...shapes], rows };
}

function placePlate({ lane, x, width }: Columns['plates'][number]): Shape[] {
  const text = (y: number, run: Run) => textShape(x, y, [run], 'middle', false);
  const inner = width - 4;
  const title: Run = { text: clip(lane.title, 'strong', inner), face: 'strong', tone: 'plain' };
  const plate: Shape = { kind: 'plate', x: x - width / 2, y: 0.5, width, height: PLATE_HEIGHT };
  if (lane.subtitle === '') return [plate, text(22, title)];
  return [
    plate,
    text(15, title),
    text(29, { text: clip(lane.subtitle, 'plain', inner), face: 'plain', tone: 'subtle' }),
  ];
}

const TONES: Readonly<Record<MessageState, Tone>> = {
  sent: 'plain',
  passed: 'good',
  stopped: 'bad',
  'never-sent': 'subtle',
  unanswered: 'bad',
  refused: 'bad',
  waiting: 'subtle',
};

/** Adds one message below `y`; returns where it ends. */
function placeMessage(shapes: Shape[], message: Message, columns: Columns, width: number, y: number): number {
  const from = columns.xOf(message.from);
  const to = columns.xOf(message.to);
  const x = Math.min(from, to) + INSET;
  const room = width - x - 2;
  const tone = TONES[message.state];
  let at = placeLabel(shapes, message, tone, x, y, room);
  if (from === to) {
    shapes.push(ownSign(message.state, from, y + TEXT_LINE - 7));
    at += 2;
  } else {
    at += 9;
    placeArrow(shapes, message, from, to, at);
    at += 3;
  }
  for (const line of message.lines) at = placeLine(shapes, line, x, at, room);
  return message.stop === null ? at : placeStop(shapes, message.stop, columns.xOf(BROWSER), at + 5, width);
}

/** Stands on the life line where the browser does something by itself. */
function ownSign(state: MessageState, x: number, y: number): Shape {
  const tone = TONES[state];
  if (state !== 'passed' && state !== 'stopped') return { kind: 'dot', x, y, tone };
  return { kind: 'sign', sign: state === 'passed' ? 'check' : 'cross', x, y, tone };
}

function placeLabel(
  shapes: Shape[],
  { does, label, state }: Message,
  tone: Tone,
  x: number,
  y: number,
  room: number,
): number {
  const text = (at: number, runs: readonly Run[]) => textShape(x, at, runs);
  const verb: Run = { text: does, face: 'plain', tone: 'subtle' };
  const strong = (part: string): Run => ({ text: part, face: 'strong', tone: state === 'passed' ? 'good' : tone });
  if (textWidth(does, 'plain') + 8 + textWidth(label, 'strong') <= room) {
    const runs = label === '' ? [verb] : [{ ...verb, text: `${does} ` }, strong(label)];
    shapes.push(text(y + TEXT_LINE - 3, runs));
    return y + TEXT_LINE;
  }
  let at = y;
  for (const part of wrap(does, 'plain', room, 3)) {
    at += TEXT_LINE;
    shapes.push(text(at - 3, [{ ...verb, text: part }]));
  }
  for (const part of wrap(label, 'strong', room, 2)) {
    at += TEXT_LINE;
    shapes.push(text(at - 3, [strong(part)]));
  }
  return at;
}

function placeArrow(shapes: Shape[], { state }: Message, from: number, to: number, y: number): void {
  const tone = TONES[state];
  const way = Math.sign(to - from);
  const arrow = (x1: number, x2: number, dashed: boolean, head: boolean): Shape => {
    return { kind: 'arrow', x1, x2, y, tone, dashed, head };
  };
  const sign = (x: number, which: 'check' | 'cross') => shapes.push({ kind: 'sign', sign: which, x, y, tone });
  switch (state) {
    case 'sent':
    case 'refused':
      shapes.push(arrow(from, to, false, true));
      return;
    case 'waiting':
      shapes.push(arrow(from, to, true, false));
      return;
    case 'passed':
      shapes.push(arrow(from, to - way * SIGN_RADIUS, false, true));
      sign(to, 'check');
      return;
    case 'stopped': {
      // A request that never left is stopped where it began, an answer where it arrived.
      const leaves = way > 0;
      shapes.push(
        leaves ? arrow(from + SIGN_RADIUS, to, true, false) : arrow(from, to - way * SIGN_RADIUS, false, true),
      );
      sign(leaves ? from : to, 'cross');
      return;
    }
    case 'never-sent':
      shapes.push(arrow(from, from + (to - from) * 0.5, true, false));
      return;
    case 'unanswered':
      shapes.push(arrow(from, to, true, false));
      sign(from, 'cross');
      return;
    default:
      state satisfies never;
  }
}

const MARKS = { good: '✓ ', bad: '✗ ' } as const;

function placeLine(shapes: Shape[], { text, mark }: HandshakeLine, x: number, y: number, room: number): number {
  let at = y;
  const indent = textWidth('✗ ', 'code');
  for (const [index, part] of wrap(text, 'code', room - indent, 3).entries()) {
    at += CODE_LINE;
    const tone = mark ?? 'subtle';
    if (mark !== null && index === 0) {
      shapes.push(textShape(x, at - 2, [{ text: MARKS[mark], face: 'code', tone }]));
    }
    const left = mark === null ? x + (index === 0 ? 0 : indent) : x + indent;
    shapes.push(textShape(left, at - 2, [{ text: part, face: 'code', tone }]));
  }
  return at;
}

function placeStop(shapes: Shape[], reason: string, browserX: number, y: number, width: number): number {
  const left = browserX + INSET;
  const lines = wrap(reason, 'strong', width - left - 16, 4);
  const height = lines.length * TEXT_LINE + 9;
  const widest = Math.max(...lines.map((line) => textWidth(line, 'strong')));
  shapes.push({ kind: 'stop-box', x: left, y, width: Math.min(width - left - 1, Math.ceil(widest) + 16), height });
  for (const [index, line] of lines.entries()) {
    const runs: Run[] = [{ text: line, face: 'strong', tone: 'bad' }];
    shapes.push(textShape(left + 8, y + (index + 1) * TEXT_LINE, runs, 'start', false));
  }
  return y + height;
}

function textShape(
  x: number,
  y: number,
  runs: readonly Run[],
  anchor: 'start' | 'middle' = 'start',
  halo = true,
): Shape {
  return { kind: 'text', x, y, anchor, runs, halo };
}
