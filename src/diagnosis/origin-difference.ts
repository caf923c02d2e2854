export const ORIGIN_PARTS = ['scheme', 'host', 'port', 'rest'] as const;

/** `rest` is what follows the port: an origin has nothing there. */
export type OriginPart = (typeof ORIGIN_PARTS)[number];

/** One part of the two, as it is written, with the signs that set it off: `http://`, `:8080`. Empty where it is absent. */
export interface ComparedPart {
  readonly part: OriginPart;
  readonly allowed: string;
  readonly asked: string;
  readonly differs: boolean;
}

const WRITTEN = /^([a-z][a-z0-9+.-]*:\/\/)?(\[[^\]]*\]|[^/?#:]*)(:[^/?#]*)?(.*)$/is;

/**
 * The value of `Access-Control-Allow-Origin` beside the origin that asked, part by part. The browser compares the two
 * byte by byte, so that they are taken as they are written: a default port, a capital letter or a slash counts.
 * https://fetch.spec.whatwg.org/#concept-cors-check, step 4
 */
export function compareOrigins(allowed: string, asked: string): readonly ComparedPart[] {
  const a = partsOf(allowed);
  const b = partsOf(asked);
  return ORIGIN_PARTS.map((part) => ({ part, allowed: a[part], asked: b[part], differs: a[part] !== b[part] }));
}

function partsOf(text: string): Readonly<Record<OriginPart, string>> {
  const [, scheme = '', host = '', port = '', rest = ''] = WRITTEN.exec(text) ?? [];
  return { scheme, host, port, rest };
}
