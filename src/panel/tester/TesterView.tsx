import type { Signal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { OPAQUE_ORIGIN, originOf } from '../../cors/origin';
import { visibleText } from '../../view/visible-text';
import { words } from '../../words';
import { ActionsContext, useActions } from '../actions';
import { Details } from '../components/Details';
import { Hint } from '../components/Hint';
import { Split } from '../components/Split';
import { StatusBar } from '../components/StatusBar';
import { exportLate } from '../late-export';
import type { Entry } from '../model/entry';
import { CookiesSent } from './CookiesSent';
import { TesterForm } from './TesterForm';
import { Tries } from './Tries';
import { createTester } from './tester';

/** There for as long as the panel is: who looks at the log meanwhile finds it as it was. */
const tester = createTester();

export interface TesterViewProps {
  /** The request that the fields are to be filled from; null where it has been done. */
  readonly asked: Signal<Entry | null>;
  /** Of the page that DevTools looks into; empty where it is not known. */
  readonly pageUrl: string;
}

/** Tries requests of a page of any origin out, and shows what a browser would make of the answers. */
export function TesterView({ asked, pageUrl }: TesterViewProps) {
  const live = useActions();
  const first = useRef<HTMLInputElement>(null);
  const { store } = tester;
  const actions = useMemo(
    () => ({
      ...live,
      askAgain: null,
      showInNetwork: null,
      trials: null,
      openInTester: (entry: Entry) => void tester.fill(entry).then(() => first.current?.focus()),
      announce: tester.say,
      async exportReport(choice: Parameters<typeof live.exportReport>[0]) {
        const { text, failed } = await exportLate(store, null, choice);
        tester.say(text, failed);
      },
    }),
    [live, store],
  );

  const entry = asked.value;
  useEffect(() => {
    if (entry === null) {
      const origin = originOf(pageUrl);
      if (tester.fields.peek().origin === '' && origin !== OPAQUE_ORIGIN) tester.set({ origin });
      return;
    }
    asked.value = null;
    void tester.fill(entry).then(() => first.current?.focus());
  }, [entry, asked, pageUrl]);

  return (
    <ActionsContext.Provider value={actions}>
      <main>
        <Split
          part={store.split.value}
          onMove={(part) => {
            store.split.value = part;
          }}
          first={
            <div class="tester">
              <TesterForm tester={tester} first={first} />
              <Tries tester={tester} />
            </div>
          }
          second={<Shown />}
          isBusy={tester.stage.value.kind === 'asking'}
        />
      </main>
      <StatusBar store={store} />
    </ActionsContext.Provider>
  );
}

function Shown() {
  const { store } = tester;
  const entry = store.selected.value;
  if (entry === null) {
    return (
      <section class="details unselected" aria-label={words.details.region}>
        <Hint title={words.list.views.tester}>
          <p>{words.tester.tries.none}</p>
        </Hint>
      </section>
    );
  }
  return (
    <div class="tried">
      <p class="as-page">{words.tester.tries.as(visibleText(entry.exchange.origin))}</p>
      <CookiesSent exchange={entry.exchange} />
      <Details entry={entry} entries={store.entries} onSelect={store.select} />
    </div>
  );
}
