import { isAskedAgain } from '../../exchange/asked-again';
import type { CallSite } from '../../exchange/exchange';
import { fileAndLine } from '../../view/address';
import { visibleText } from '../../view/visible-text';
import { words } from '../../words';
import { useActions } from '../actions';

/** The line of code that made the request; a click opens it in Sources where there is DevTools. */
export function CallSiteLink({ callSite }: { readonly callSite: CallSite }) {
  const { openSource } = useActions();
  if (isAskedAgain(callSite)) {
    return <>{words.details.askAgain.fromHere}</>;
  }
  const place = visibleText(fileAndLine(callSite.url, callSite.line));
  const title = visibleText(callSite.url.slice(0, 500));
  return (
    <>
      {openSource === null ? (
        <span class="mono" title={title}>
          {place}
        </span>
      ) : (
        <button
          type="button"
          class="link mono"
          title={title}
          aria-label={words.details.request.openInSources(place)}
          onClick={() => openSource(callSite)}
        >
          {place}
        </button>
      )}
      {callSite.functionName !== undefined && (
        <>
          {' '}
          {words.details.request.inFunction}{' '}
          <span class="mono">{visibleText(callSite.functionName.slice(0, 200))}</span>
        </>
      )}
    </>
  );
}
