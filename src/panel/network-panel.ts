import { withoutFragment } from '../cors/without-fragment';
import { devtoolsApi } from '../ui/devtools-api';

/** A part of Chromium's API that is younger than its types. */
interface NetworkPanel {
  readonly show?: (options: { readonly filter: string }) => unknown;
}

/** A URL of 100 KB makes no filter that DevTools works with well. */
const MAX_FILTER = 500;

/** Opens DevTools' Network panel, filtered to a URL; null where DevTools cannot do that. */
export function networkPanelOpener(): ((url: string) => void) | null {
  const panels: object = devtoolsApi()?.panels ?? {};
  const network = 'network' in panels ? (panels.network as NetworkPanel) : undefined;
  if (network?.show === undefined) {
    return null;
  }
  return (url) => void network.show?.({ filter: withoutFragment(url).slice(0, MAX_FILTER) });
}
