/**
 * The options of a webRequest listener that is to see every header: Chromium shows preflights and `Origin` to those only
 * that ask for `extraHeaders`; Firefox does not know the word.
 */
export function withExtraHeaders<T extends string>(webRequest: object, option: T): T[] {
  const { OnSendHeadersOptions } = webRequest as {
    readonly OnSendHeadersOptions?: { readonly EXTRA_HEADERS?: string };
  };
  return OnSendHeadersOptions?.EXTRA_HEADERS === undefined ? [option] : [option, 'extraHeaders' as T];
}
