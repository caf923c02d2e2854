import { render } from 'preact';
import { browser } from '../browser';
import { type BackgroundToViewer, type ExportFormat, POPUP_PORT, type Watch } from '../messages';
import { ask } from '../ui/ask';
import { askForHostAccess } from '../ui/ask-for-host-access';
import { copyText } from '../ui/clipboard';
import { keepConnected } from '../ui/connection';
import { followTheme } from '../ui/theme';
import { popupWords as words } from '../words/popup';
import { trialWords } from '../words/trial';
import { Popup } from './components/Popup';
import { devtoolsKeys } from './devtools-keys';
import { TabExchanges } from './tab-exchanges';
import type { PopupActions, PopupView } from './view';
import { watchedTab } from './watched-tab';

/** It is pasted into tickets and chats. */
const FORMAT: ExportFormat = 'markdown';

/** Milliseconds for which changes are gathered, before they are shown. */
const PAUSE = 100;

/** What sums the log up is larger than the popup itself: it is loaded while the popup connects. */
const summing = import('../view/overview');
const exchanges = new TabExchanges();
let isToBeShown = false;

let view: PopupView = { connection: 'connecting', heard: null, said: null };
let tabId: number | null = null;

const actions: PopupActions = {
  async copyReport() {
    if (tabId === null) return;
    const reply = await ask({ type: 'export-report', tabId, format: FORMAT });
    if ('error' in reply) show({ said: { text: reply.error, failed: true } });
    else if (await copyText(reply.text)) show({ said: { text: words.copied, failed: false } });
    else show({ said: { text: words.notCopied, failed: true } });
  },
  async grantAccess() {
    show({ said: await askForHostAccess() });
  },
  async endTrials() {
    if (tabId === null) return;
    const reply = await ask({ type: 'end-trials', tabId });
    show({
      said: 'error' in reply ? { text: reply.error, failed: true } : { text: trialWords.turnedOff, failed: false },
    });
  },
  async openSettings() {
    const reply = await ask({ type: 'open-settings' });
    if ('error' in reply) show({ said: { text: reply.error, failed: true } });
  },
};

function show(part: Partial<PopupView>): void {
  view = { ...view, ...part };
  const root = document.getElementById('popup');
  if (root !== null) render(<Popup view={view} actions={actions} keys={devtoolsKeys(navigator.userAgent)} />, root);
}

function hear(message: BackgroundToViewer): void {
  exchanges.hear(message);
  if (isToBeShown) return;
  isToBeShown = true;
  setTimeout(() => void showLog(), message.type === 'log' ? 0 : PAUSE);
}

async function showLog(): Promise<void> {
  const loaded = await summing.catch(() => null);
  isToBeShown = false;
  const { state } = exchanges;
  if (loaded === null) show({ connection: 'lost' });
  else if (state !== null) show({ connection: 'live', heard: { overview: loaded.overviewOf(exchanges.all), state } });
}

async function start(): Promise<void> {
  followTheme(document.documentElement);
  show({});
  tabId = await watchedTab(location.search);
  if (tabId === null) {
    show({ connection: 'no-tab' });
    return;
  }
  keepConnected<Watch, BackgroundToViewer>({
    hello: { type: 'watch', tabId },
    connect: () => browser.runtime.connect({ name: POPUP_PORT }),
    hear,
    onReconnecting: () => show({ connection: 'reconnecting' }),
    onLost: () => show({ connection: 'lost' }),
  });
}

void start();
