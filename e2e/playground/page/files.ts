import { readFile } from 'node:fs/promises';
import { type Answer, answer } from '../answer';
import type { Origins } from '../origins';
import type { Group } from '../scenario';
import { pageHtml } from './html';
import { scenariosScript } from './script';

/** What the page is made of, by path. */
export async function pageFiles(groups: readonly Group[], origins: Origins): Promise<Map<string, Answer>> {
  const [style, script] = await Promise.all(
    ['page.css', 'page.js'].map((name) => readFile(new URL(name, import.meta.url), 'utf8')),
  );
  return new Map([
    // A cookie for this host, whatever the port: requests with credentials have one to carry.
    ['/', file('text/html', pageHtml(groups, origins), [['set-cookie', 'session=demo; SameSite=Lax']])],
    ['/page.css', file('text/css', style ?? '')],
    ['/page.js', file('text/javascript', script ?? '')],
    ['/scenarios.js', file('text/javascript', scenariosScript(groups))],
    ['/favicon.ico', answer(204)],
  ]);
}

function file(type: string, body: string, headers: readonly (readonly [string, string])[] = []): Answer {
  return answer(200, [['content-type', `${type}; charset=utf-8`], ['cache-control', 'no-store'], ...headers], body);
}
