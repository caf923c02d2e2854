import { signal } from '@preact/signals';
import { render } from 'preact';
import { hasHostAccess, onHostAccess } from '../../host-access';
import { askForHostAccess } from '../../ui/ask-for-host-access';
import { forgetKnownApis, loadKnownApis, onKnownApis } from '../../ui/known-apis';
import { followTheme } from '../../ui/theme';
import { settingsWords as words } from '../../words/settings';
import { DEFAULT_SETTINGS, type Settings } from '../settings';
import { loadSettings, onSettings, saveSettings } from '../stored-settings';
import { SettingsPage, type SettingsPageProps } from './components/SettingsPage';

const shown = signal<Pick<SettingsPageProps, 'read' | 'said' | 'knownApis' | 'hasAccess'>>({
  read: { settings: DEFAULT_SETTINGS, unreadable: [] },
  knownApis: 0,
  hasAccess: true,
  said: null,
});

function show(part: Partial<typeof shown.value>): void {
  shown.value = { ...shown.value, ...part };
}

async function change(part: Partial<Settings>): Promise<void> {
  const before = shown.value.read;
  const settings = { ...before.settings, ...part };
  show({ read: { settings, unreadable: [] }, said: null });
  try {
    await saveSettings(settings);
    show({ said: { text: words.saved, failed: false } });
  } catch (error) {
    show({ read: before, said: { text: words.notSaved(String(error)), failed: true } });
  }
}

async function allowAccess(): Promise<void> {
  show({ said: await askForHostAccess() });
}

async function forgetApis(): Promise<void> {
  try {
    await forgetKnownApis();
    show({ said: { text: words.apis.forgotten, failed: false } });
  } catch (error) {
    show({ said: { text: words.apis.notForgotten(String(error)), failed: true } });
  }
}

/** Rendered once: each further `render` would count the ids that components take from 0 again. */
function CurrentSettings() {
  return <SettingsPage {...shown.value} change={change} allowAccess={allowAccess} forgetApis={forgetApis} />;
}

async function start(): Promise<void> {
  followTheme(document.documentElement);
  onSettings((read) => show({ read }));
  onHostAccess(() => void hasHostAccess().then((hasAccess) => show({ hasAccess })));
  onKnownApis(({ length }) => show({ knownApis: length }));
  try {
    const [read, known, hasAccess] = await Promise.all([loadSettings(), loadKnownApis(), hasHostAccess()]);
    show({ read, knownApis: known.length, hasAccess });
  } catch (error) {
    show({ said: { text: words.notLoaded(String(error)), failed: true } });
  }
  // Not before: what a person chose meanwhile would be set back.
  const root = document.getElementById('settings');
  if (root !== null) render(<CurrentSettings />, root);
}

void start();
