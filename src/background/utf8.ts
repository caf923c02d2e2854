/** Bytes of the text in UTF-8. Counting makes no copy, as encoding would. */
export function utf8Length(text: string): number {
  let length = text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 0x7ff) length += isSurrogate(unit) ? 1 : 2;
    else if (unit > 0x7f) length += 1;
  }
  return length;
}

/** Two of them make one character of four bytes. */
function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}
