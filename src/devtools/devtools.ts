import { browser } from '../browser';
import type { DevToolsEntry } from '../capture/har';
import { harMessage } from '../capture/har-message';
import { tellThatDevToolsIsOpen } from './presence';

// Some browsers have `browser` without `devtools`; `chrome.devtools` is there in all of them.
const { inspectedWindow, network, panels } = chrome.devtools;

// Root-absolute, since browsers resolve a relative path against different folders.
panels.create('CORS', '/icons/32.png', '/src/panel/panel.html');

tellThatDevToolsIsOpen(inspectedWindow.tabId);

/** What was handed on before the HAR came, so that it is not handed on twice. Null from then on. */
let early: Set<string> | null = new Set();

network.onRequestFinished.addListener((entry) => {
  early?.add(identity(entry));
  handOn(entry);
});

// What finished between DevTools' start and this script's.
network.getHAR(({ entries }) => {
  for (const entry of entries) {
    if (!early?.has(identity(entry))) {
      handOn(entry);
    }
  }
  early = null;
});

function handOn(entry: DevToolsEntry): void {
  const message = harMessage(entry, inspectedWindow.tabId);
  // Without the background there is no log that it could be put into.
  if (message !== null) browser.runtime.sendMessage(message).catch(() => undefined);
}

function identity({ startedDateTime, request }: DevToolsEntry): string {
  return `${String(startedDateTime)} ${request.method} ${request.url}`;
}
