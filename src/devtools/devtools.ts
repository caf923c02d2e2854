import { browser } from '../browser';
import { type DevToolsEntry, translateHarEntry } from '../capture/har';
import type { Requests } from '../messages';

// Some browsers have `browser` without `devtools`; `chrome.devtools` is there in all of them.
const { inspectedWindow, network, panels } = chrome.devtools;

// Root-absolute, since browsers resolve a relative path against different folders.
panels.create('CORS', '/icons/32.png', '/src/panel/panel.html');

/** What finished while the HAR was being fetched. Null as soon as it is there: then all goes out at once. */
let waiting: DevToolsEntry[] | null = [];

network.onRequestFinished.addListener((entry) => {
  if (waiting === null) {
    handOn(entry);
  } else {
    waiting.push(entry);
  }
});

network.getHAR((har) => {
  const early: readonly DevToolsEntry[] = har.entries;
  const known = new Set(early.map(identity));
  const late = (waiting ?? []).filter((entry) => !known.has(identity(entry)));
  waiting = null;
  for (const entry of [...early, ...late]) {
    handOn(entry);
  }
});

function handOn(entry: DevToolsEntry): void {
  const translated = translateHarEntry(entry);
  if (translated === null) {
    return;
  }
  const message: Requests['har-entry']['request'] = {
    type: 'har-entry',
    tabId: inspectedWindow.tabId,
    entry: translated,
  };
  // Without the background there is no log that the line of code could be put into.
  browser.runtime.sendMessage(message).catch(() => undefined);
}

function identity({ startedDateTime, request }: DevToolsEntry): string {
  return `${String(startedDateTime)} ${request.method} ${request.url}`;
}
