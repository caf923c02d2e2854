import type { RepeatedRequest } from './repeated-request';
import { shellQuote } from './shell-quote';

/** The request as a curl command for sh, bash and zsh, one option a line. It prints the answer's headers too. */
export function curlCommand({ method, url, headers, body }: RepeatedRequest): string {
  const parts = [`curl --include ${methodOption(method)}--globoff ${shellQuote(url)}`];
  for (const { name, value } of headers) {
    // A header without a value is written with a semicolon, else curl leaves it out.
    parts.push(`--header ${shellQuote(value === '' ? `${name};` : `${name}: ${value}`)}`);
  }
  if (body !== null) parts.push(`--data-raw ${shellQuote(body)}`);
  return parts.join(' \\\n  ');
}

/** With `--request HEAD`, curl would wait for a body. */
function methodOption(method: string): string {
  if (method === 'GET') return '';
  return method === 'HEAD' ? '--head ' : `--request ${shellQuote(method)} `;
}
