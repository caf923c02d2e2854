/** Values from the network are cut here: a finding's `actual` has them whole. */
const MAX_QUOTED = 200;

/** A value in quotation marks. */
export function quoted(value: string): string {
  return `"${cut(value, MAX_QUOTED)}"`;
}

export function cut(value: string, max: number): string {
  return value.length > max ? `${value.slice(0, max)}…` : value;
}
