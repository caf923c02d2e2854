import { readFileSync } from 'node:fs';
import type http from 'node:http';

const asker = readFileSync(new URL('./asker.js', import.meta.url), 'utf8');
const page = readFileSync(new URL('./page.js', import.meta.url), 'utf8');
const html = (script: string) => `<!doctype html><title>oracle</title><link rel=icon href=data:,><body>${script}`;

const FILES: Readonly<Record<string, readonly [type: string, text: string]>> = {
  '/': ['text/html', html('<script src=/asker.js></script><script src=/page.js></script>')],
  '/sandboxed': ['text/html', html('<script src=/asker.js></script>')],
  '/controlled/': ['text/html', html('<script src=/asker.js></script>')],
  '/service-worker.js': ['text/javascript', 'onfetch = (event) => event.respondWith(fetch(event.request));'],
  '/asker.js': ['text/javascript', asker],
  '/page.js': ['text/javascript', page],
};

/** Answers for the page itself; what else is asked for is not found. `/cookie` leaves a cookie for the path `/k`. */
export function answerFiles(path: string, request: http.IncomingMessage, response: http.ServerResponse): void {
  const [type, text] = FILES[path] ?? ['text/plain', ''];
  if (path === '/cookie') {
    response.writeHead(200, {
      'access-control-allow-origin': request.headers.origin ?? '',
      'access-control-allow-credentials': 'true',
      'set-cookie': 'sid=1; Path=/k; SameSite=None; Secure',
    });
  } else {
    response.writeHead(path in FILES ? 200 : 404, { 'content-type': type });
  }
  response.end(text);
}
