/** Invisible, or an order to a terminal that it is pasted into: escape, tab, the marks that turn text around. */
const UNSAFE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this is about
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]+/g;

/**
 * The text as one word of a command line for sh, bash and zsh, which give the very same text to the command. What could
 * act on a terminal is spelled out by `printf`. NUL is left out: no argument can hold one.
 */
export function shellQuote(text: string): string {
  if (/^[A-Za-z0-9_./:@%+,-]+$/.test(text)) return text;
  let word = '';
  let done = 0;
  for (const { 0: unsafe, index } of text.matchAll(UNSAFE)) {
    word += quoted(text.slice(done, index)) + spelledOut(unsafe);
    done = index + unsafe.length;
  }
  return word + quoted(text.slice(done)) || "''";
}

function quoted(text: string): string {
  return text === '' ? '' : `'${text.replaceAll("'", "'\\''")}'`;
}

/** A command's output loses the line breaks at its end, so that these stand in quotes as they are. */
function spelledOut(text: string): string {
  let word = '';
  for (const [part] of text.matchAll(/\n+|[^\n]+/g)) {
    word += part.startsWith('\n') ? `'${part}'` : printed(part.replaceAll('\0', ''));
  }
  return word;
}

function printed(text: string): string {
  return text === '' ? '' : `"$(printf '${utf8(text).map(octal).join('')}')"`;
}

function octal(byte: number): string {
  return `\\${byte.toString(8).padStart(3, '0')}`;
}

/** These characters need at most three bytes. */
function utf8(text: string): number[] {
  return [...text].flatMap((character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) return [code];
    if (code < 0x800) return [0xc0 | (code >> 6), 0x80 | (code & 0x3f)];
    return [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)];
  });
}
