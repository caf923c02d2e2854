/** What a worker leaves to the next one, in memory. */
export class MemoryMirror {
  readonly texts = new Map<string, string>();
  set(key: string, text: string | (() => string)): void {
    this.texts.set(key, typeof text === 'string' ? text : text());
  }
  remove(key: string): void {
    this.texts.delete(key);
  }
}
