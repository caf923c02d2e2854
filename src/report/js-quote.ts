/** Invisible, or what ends a script in HTML. JSON itself escapes quotes, backslashes, controls and lone surrogates. */
const HIDDEN = /[<\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/** The text as a string literal of JavaScript, safe inside HTML as well. */
export function jsQuote(text: string): string {
  return JSON.stringify(text).replace(HIDDEN, (character) => {
    return character === '<' ? '\\u003c' : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
