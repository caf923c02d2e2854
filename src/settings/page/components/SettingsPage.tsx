import { recordingWords } from '../../../words/recording';
import { settingsWords as words } from '../../../words/settings';
import type { ReadSettings } from '../../read-settings';
import type { Settings } from '../../settings';
import { Choice } from './Choice';
import { KnownServers } from './KnownServers';
import { LogSize } from './LogSize';
import { RecordWhen } from './RecordWhen';

export interface SettingsPageProps {
  readonly read: ReadSettings;
  readonly said: { readonly text: string; readonly failed: boolean } | null;
  /** How many APIs there are of which the server is remembered. */
  readonly knownApis: number;
  readonly forgetApis: () => void;
  /** Whether the browser lets Preflight see the requests of all sites. */
  readonly hasAccess: boolean;
  /** Asks the person for that. */
  readonly allowAccess: () => void;
  /** Stores what has changed. */
  readonly change: (part: Partial<Settings>) => void;
}

export function SettingsPage({
  read: { settings, unreadable },
  said,
  knownApis,
  forgetApis,
  hasAccess,
  allowAccess,
  change,
}: SettingsPageProps) {
  return (
    <main>
      <h1>
        <img src="/icons/48.png" alt="" />
        {words.title}
      </h1>
      {unreadable.length > 0 && (
        <div class="notice" role="alert">
          {words.unreadable(unreadable.map((key) => words.names[key]).join(', '))}
        </div>
      )}
      {!hasAccess && (
        <div class="notice" role="alert">
          {recordingWords.noAccess}{' '}
          <button type="button" class="button" onClick={allowAccess}>
            {recordingWords.allowAccess}
          </button>
        </div>
      )}
      <RecordWhen settings={settings} change={change} />
      <LogSize megabytes={settings.logMegabytes} change={(logMegabytes) => change({ logMegabytes })} />
      <fieldset>
        <legend>{words.report.title}</legend>
        <Choice
          type="checkbox"
          label={words.report.redact}
          about={words.report.about}
          checked={settings.redact}
          onChange={(redact) => change({ redact })}
        />
      </fieldset>
      <fieldset>
        <legend>{words.badge.title}</legend>
        <Choice
          type="checkbox"
          label={words.badge.show}
          about={words.badge.about}
          checked={settings.badge}
          onChange={(badge) => change({ badge })}
        />
      </fieldset>
      <KnownServers count={knownApis} onForget={forgetApis} />
      <output class={said?.failed ? 'said bad' : 'said'} aria-live="polite">
        {said?.text}
      </output>
    </main>
  );
}
