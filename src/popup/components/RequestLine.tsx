import type { OverviewItem } from '../../view/overview';
import { visibleText } from '../../view/visible-text';
import { popupWords as words } from '../../words/popup';

/** Method and address, and how many requests are alike. */
export function RequestLine({ item: { method, name, host, url, count } }: { readonly item: OverviewItem }) {
  return (
    <p class="request" title={visibleText(url)}>
      <b>{visibleText(method)}</b> <b>{visibleText(name)}</b> <span class="host">{visibleText(host)}</span>
      {count > 1 && <span class="alike"> · {words.alike(count)}</span>}
    </p>
  );
}
