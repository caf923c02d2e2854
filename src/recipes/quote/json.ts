/** A JSON document, its last line ended. https://www.rfc-editor.org/rfc/rfc8259 */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
