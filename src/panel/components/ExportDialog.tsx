import { useState } from 'preact/hooks';
import { REPORT_FORMATS, type ReportFormat } from '../../report/report-format';
import { exportWords } from '../../words/export';
import { useActions } from '../actions';
import { entriesOf } from '../export-shown';
import type { ExportChoice, ExportScope } from '../model/export-choice';
import type { Store } from '../store';
import { Modal } from './Modal';

const words = exportWords.dialog;
const SCOPES: readonly ExportScope[] = ['selected', 'shown', 'all'];

interface ExportDialogProps {
  readonly store: Store;
  readonly onClose: () => void;
}

/** Which requests, in which format, with or without secrets, to a file or to the clipboard. */
export function ExportDialog({ store, onClose }: ExportDialogProps) {
  const { exportReport } = useActions();
  const counts = SCOPES.map((scope) => ({ scope, count: entriesOf(store, scope).length }));
  const [scope, setScope] = useState(counts.find(({ count }) => count > 0)?.scope ?? 'all');
  const [format, setFormat] = useState<ReportFormat>('markdown');
  // On, unless the settings say otherwise.
  const [redact, setRedact] = useState(store.state.value?.redact ?? true);
  const finish = (to: ExportChoice['to'], close: () => void) => {
    close();
    exportReport({ scope, format, redact, to });
  };
  return (
    <Modal class="export" titleId="export-title" title={words.title} onClose={onClose}>
      {(close) => (
        <form method="dialog">
          <fieldset>
            <legend>{words.what}</legend>
            {counts.map(({ scope: each, count }) => (
              <label key={each}>
                <input
                  type="radio"
                  name="scope"
                  checked={scope === each}
                  disabled={count === 0}
                  onChange={() => setScope(each)}
                />
                <span>{words[each](count)}</span>
              </label>
            ))}
          </fieldset>
          <fieldset>
            <legend>{words.format}</legend>
            {REPORT_FORMATS.map((each) => (
              <label key={each}>
                <input type="radio" name="format" checked={format === each} onChange={() => setFormat(each)} />
                <span>
                  {words.formats[each].name} <span class="subtle">{words.formats[each].use}</span>
                </span>
              </label>
            ))}
          </fieldset>
          <div class={redact ? 'redaction' : 'redaction off'}>
            <label>
              <input
                type="checkbox"
                checked={redact}
                aria-describedby="export-redaction"
                onChange={(event) => setRedact(event.currentTarget.checked)}
              />
              <span>{words.redact}</span>
            </label>
            <p id="export-redaction">{redact ? words.redactOn : words.redactOff}</p>
          </div>
          <div class="buttons">
            <button type="button" class="button primary" onClick={() => finish('file', close)}>
              {words.save}
            </button>
            <button type="button" class="button" onClick={() => finish('clipboard', close)}>
              {words.copy}
            </button>
            <button type="button" class="button" onClick={close}>
              {words.cancel}
            </button>
          </div>
        </form>
      )}
    </Modal>
  );
}
