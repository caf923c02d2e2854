import http from 'node:http';

/** What comes of a request that no browser makes, on a connection of its own: some servers close theirs after an error. */
export function answerTo(
  url: string,
  { method = 'GET', headers, body }: RequestInit,
  origin: string,
): Promise<Headers> {
  return new Promise((resolve, reject) => {
    const sent = http.request(url, {
      method,
      headers: { ...(headers as Record<string, string>), origin },
      agent: false,
    });
    sent.on('error', reject).on('response', (response) => {
      response.resume();
      resolve(new Headers(Object.entries(response.headersDistinct).map(([name, values]) => [name, String(values)])));
    });
    sent.end(typeof body === 'string' ? body : undefined);
  });
}
