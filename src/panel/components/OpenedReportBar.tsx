import { parseUrl } from '../../cors/parse-url';
import type { OpenedReport } from '../../report/read/read-report';
import { visibleText } from '../../view/visible-text';
import { exportWords } from '../../words/export';
import { useActions } from '../actions';

const words = exportWords.open;

/** Says that this is no live log, and leads back to it. */
export function OpenedReportBar({ report }: { readonly report: OpenedReport }) {
  const { closeReport } = useActions();
  const { page, exportedAt, redacted, judgedAnew } = report;
  const time = new Date(exportedAt).toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' });
  const host = (page === null ? null : parseUrl(page.url)?.host) ?? '';
  return (
    <div class="opened-report" role="status">
      <span>
        <b>{host === '' ? words.barUnknownPage(time) : words.bar(visibleText(host), time)}</b>{' '}
        {redacted ? words.redacted : words.notRedacted} {judgedAnew > 0 && words.judgedAnew(judgedAnew)}
      </span>
      <button type="button" class="button" onClick={closeReport}>
        {words.back}
      </button>
    </div>
  );
}
