import { escapeHtml } from './escape';

const TOKEN =
  /(?<string>'[^'\n]*'|`[^`]*`)|(?<keyword>\b(?:return|await|const|new|async)\b)|(?<call>\b[A-Za-z]+(?=\())|(?<number>\b\d+\b)/g;

/** The code as HTML with its strings, keywords, calls and numbers marked; its text stays as it is. */
export function highlight(code: string): string {
  let html = '';
  let end = 0;
  for (const match of code.matchAll(TOKEN)) {
    const kind = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined)?.[0] ?? '';
    html += `${escapeHtml(code.slice(end, match.index))}<span class="${kind}">${escapeHtml(match[0])}</span>`;
    end = match.index + match[0].length;
  }
  return html + escapeHtml(code.slice(end));
}
