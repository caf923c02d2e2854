/**
 * An expression, as PCRE reads it, that matches this text and nothing else. It holds no quotes and no doubled backslash,
 * so that it stands as it is within double quotes of nginx and Apache. The text has no backslash.
 */
export function exactly(text: string): string {
  return `^${text.replace(/[^\w:/-]/g, (character) => (/["']/.test(character) ? hexadecimal(character) : `\\${character}`))}$`;
}

function hexadecimal(character: string): string {
  return `\\x${character.charCodeAt(0).toString(16)}`;
}
