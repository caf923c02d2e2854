/** How text is set in the picture. The faces are the reader's own, so widths are estimates, on the wide side. */
export type Face = 'code' | 'strong' | 'plain';

/** In pixels. */
const SIZE: Readonly<Record<Face, number>> = { code: 11, strong: 12, plain: 11 };

/** The estimated width of a line of text, in pixels. */
export function textWidth(text: string, face: Face): number {
  let width = 0;
  for (const character of text) width += widthOf(character, face);
  return width;
}

/** The text in lines no wider than `width`, broken at spaces, or else after the joints of names and URLs, where that goes; what is beyond `maxLines` is left out. */
export function wrap(text: string, face: Face, width: number, maxLines: number): string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest !== '') {
    const end = lineEnd(rest, face, width);
    if (end < rest.length && lines.length === maxLines - 1) {
      return [...lines, clip(rest, face, width)];
    }
    lines.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return lines;
}

/** The text on one line, its end left out where it is wider than `width`. */
export function clip(text: string, face: Face, width: number): string {
  if (textWidth(text, face) <= width) return text;
  return `${text.slice(0, fitting(text, face, width - widthOf('…', face)))}…`;
}

function lineEnd(text: string, face: Face, width: number): number {
  const end = fitting(text, face, width);
  if (end === text.length) return end;
  const space = text.lastIndexOf(' ', end);
  if (space > 0) return space;
  const joint = Math.max(...['-', '/', '?', '&', ':'].map((sign) => text.lastIndexOf(sign, end - 1) + 1));
  return joint > end / 3 ? joint : Math.max(1, end);
}

/** How many UTF-16 units of the text fit. */
function fitting(text: string, face: Face, width: number): number {
  let used = 0;
  let end = 0;
  for (const character of text) {
    used += widthOf(character, face);
    if (used > width) return end;
    end += character.length;
  }
  return end;
}

/** From here on, scripts have letters as wide as they are high. */
const FIRST_WIDE = 0x2e80;

function widthOf(character: string, face: Face): number {
  if ((character.codePointAt(0) ?? 0) >= FIRST_WIDE) return SIZE[face] * 1.1;
  if (face === 'code') return SIZE.code * 0.605;
  return SIZE[face] * (face === 'strong' ? 1.08 : 1) * share(character);
}

/** Of the size, in a wide sans-serif face. */
function share(character: string): number {
  if (/[fijlrt.,:;'|!()[\] ]/.test(character)) return 0.4;
  if (/[%mwMW@…]/.test(character)) return 0.95;
  return /[A-Z]/.test(character) ? 0.71 : 0.61;
}
