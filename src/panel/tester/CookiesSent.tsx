import { headerValue } from '../../cors/headers';
import type { Exchange } from '../../exchange/exchange';
import { visibleText } from '../../view/visible-text';
import { testerWords } from '../../words/tester';

/** Says which cookies a try carried: a page's request may carry fewer. */
export function CookiesSent({ exchange }: { readonly exchange: Exchange }) {
  const sent = exchange.hops.flatMap(({ requestHeaders }) => namesOf(headerValue(requestHeaders, 'cookie')));
  const names = [...new Set(sent)];
  return names.length === 0 ? null : (
    <p class="notice">{testerWords.tries.cookiesSent(visibleText(names.join(', ')))}</p>
  );
}

/** The values are nobody's business. */
function namesOf(cookie: string | null): string[] {
  return (cookie ?? '').split(';').flatMap((pair) => {
    const name = pair.split('=', 1)[0]?.trim() ?? '';
    return name === '' ? [] : [name];
  });
}
