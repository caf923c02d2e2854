import { reportWords } from '../../words/report';
import { BROWSER, CODE, type Handshake, type Lane } from './handshake';

/** A lane's place in a picture of some width. */
export interface Column {
  readonly lane: Lane;
  /** Of its life line. */
  readonly x: number;
  /** Of its name plate, which has the life line in its middle. */
  readonly width: number;
}

export interface Columns {
  readonly plates: readonly Column[];
  /** Where a lane's life line is; servers for which there is no room of their own share the last one. */
  xOf(lane: number): number;
}

const GAP = 6;
const MIN_SERVER = 84;
const MAX_SERVER = 200;

/** Your code at the left edge, the last server at the right one, and the room for text between browser and server. */
export function columnsOf({ lanes }: Handshake, width: number): Columns {
  const [code, browser, ...servers] = lanes;
  const codeWidth = Math.floor(clamp(width * 0.25 - 6, 74, 160));
  const browserWidth = Math.round(clamp(width * 0.17, 60, 92));
  const codeX = codeWidth / 2;
  const browserX = Math.round(Math.max(codeWidth + GAP + browserWidth / 2, width >= 520 ? width * 0.34 : 0));
  const free = width - (browserX + browserWidth / 2 + GAP);
  const room = Math.max(1, Math.floor((free + GAP) / (MIN_SERVER + GAP)));
  const shown = servers.length <= room ? servers : [...servers.slice(0, room - 1), merged(servers, room)];
  const serverWidth = Math.floor(clamp((free + GAP) / shown.length - GAP, Math.min(MIN_SERVER, free), MAX_SERVER));
  const last = Math.floor(width - serverWidth / 2);
  const step = shown.length === 1 ? 0 : (last - (width - free + serverWidth / 2)) / (shown.length - 1);
  const serverX = (index: number) => Math.round(last - step * (shown.length - 1 - Math.min(index, shown.length - 1)));
  return {
    plates: [
      { lane: code, x: codeX, width: codeWidth },
      { lane: browser, x: browserX, width: browserWidth },
      ...shown.map((lane, index) => ({ lane, x: serverX(index), width: serverWidth })),
    ],
    xOf: (lane) => (lane === CODE ? codeX : lane === BROWSER ? browserX : serverX(lane - 2)),
  };
}

function merged(servers: readonly Lane[], room: number): Lane {
  const rest = servers.slice(room - 1);
  return { kind: 'server', title: reportWords.handshake.servers(rest.length), subtitle: rest[0]?.subtitle ?? '' };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
