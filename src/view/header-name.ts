/** A map, not an object: names come from the network, and an object answers to `constructor`. */
const IRREGULAR = new Map([
  ['content-md5', 'Content-MD5'],
  ['dnt', 'DNT'],
  ['etag', 'ETag'],
  ['nel', 'NEL'],
  ['te', 'TE'],
  ['www-authenticate', 'WWW-Authenticate'],
  ['x-ua-compatible', 'X-UA-Compatible'],
  ['x-xss-protection', 'X-XSS-Protection'],
]);

/** The name as HTTP's own texts write it: `Access-Control-Allow-Origin`. Servers take any case. */
export function canonicalHeaderName(name: string): string {
  const lower = name.toLowerCase();
  return IRREGULAR.get(lower) ?? lower.replace(/(^|-)[a-z]/g, (start) => start.toUpperCase());
}

/** A header line as one types it: `Vary: Origin`. */
export function headerText(name: string, value: string): string {
  return `${canonicalHeaderName(name)}: ${value}`;
}
