import { visibleText } from '../../view/visible-text';

/** The host of the page; nothing where the browser does not tell it. */
export function PageName({ url }: { readonly url: string }) {
  const host = URL.canParse(url) ? new URL(url).host : '';
  return <span class="page">{visibleText(host.slice(0, 200))}</span>;
}
