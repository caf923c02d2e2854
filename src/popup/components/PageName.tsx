import { addressOf } from '../../view/address';
import { visibleText } from '../../view/visible-text';

/** The host of the page; nothing where the browser does not tell it. */
export function PageName({ url }: { readonly url: string }) {
  return <span class="page">{visibleText(addressOf(url).host.slice(0, 200))}</span>;
}
