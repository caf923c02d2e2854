export type Lines = string | false | readonly Lines[];

/** The lines with a line feed after each; what is `false` is left out. */
export function lines(...items: readonly Lines[]): string {
  return flat(items)
    .map((line) => `${line}\n`)
    .join('');
}

function flat(items: readonly Lines[]): string[] {
  return items.flatMap((item) => (item === false ? [] : typeof item === 'string' ? [item] : flat(item)));
}
