import { isSecretParameter, isSecretPlace, looksRandom, REDACTED, withoutKnownSecrets } from './secrets';

/**
 * The URL without secrets: user-info, values of parameters that look like one by name or value, and parts of the path
 * that do. What is no URL stays as far as it holds none.
 */
export function redactUrl(text: string): string {
  const withoutUserinfo = text.replace(
    /^([a-z][a-z0-9+.-]*:)?\/\/[^/?#]*@/i,
    (_, scheme = '') => `${scheme}//${REDACTED}@`,
  );
  const [, start = '', path = '', query = '', fragment = ''] =
    /^((?:[a-z][a-z0-9+.-]*:)?(?:\/\/[^/?#]*)?)([^?#]*)(\?[^#]*)?(#.*)?$/is.exec(withoutUserinfo) ?? [];
  return withoutKnownSecrets(start + redactPath(path) + redactParameters(query) + redactFragment(fragment));
}

/** Free text without secrets: those known by their look, `name=value` pairs, and what the URLs in it hold. */
export function redactText(text: string): string {
  const urlsRedacted = text.replace(/(?<![a-z0-9+.-])[a-z][a-z0-9+.-]{1,30}:\/\/[^\s"'<>\\]+/gi, redactUrl);
  const pairsRedacted = urlsRedacted.replace(
    /(?<![\w.-])([\w.-]{3,64})(["']?\s?[:=]\s?["']?)([^\s"'&;,<>]+)/g,
    (whole, name: string, between: string) => (isSecretParameter(name) ? `${name}${between}${REDACTED}` : whole),
  );
  return withoutKnownSecrets(pairsRedacted);
}

function redactPath(path: string): string {
  let before = '';
  return path
    .split('/')
    .map((segment) => {
      const isSecret = segment.length > 5 && isSecretPlace(before) && /\d/.test(segment);
      before = segment;
      return isSecret || looksRandom(decoded(segment)) ? REDACTED : redactParameters(segment);
    })
    .join('/');
}

/** A fragment may be a path with a query of its own, parameters, or a bare secret. */
function redactFragment(fragment: string): string {
  if (fragment === '') return '';
  const [, path = '', query = ''] = /^#([^?=&]*)(.*)$/s.exec(fragment) ?? [];
  return query.startsWith('=') || query.startsWith('&')
    ? redactParameters(fragment)
    : `#${redactPath(path)}${redactParameters(query)}`;
}

function redactParameters(text: string): string {
  return text.replace(/([?#&;])([^=&;]*)=([^&;]*)/g, (whole, before: string, name: string, value: string) => {
    if (isSecretParameter(decoded(name)) || looksRandom(decoded(value))) return `${before}${name}=${REDACTED}`;
    const inner = decoded(value);
    const redacted = isNested(inner) ? redactUrl(inner) : withoutKnownSecrets(inner);
    return redacted === inner ? whole : `${before}${name}=${encodeURIComponent(redacted)}`;
  });
}

/** A parameter may hold a whole URL. */
function isNested(value: string): boolean {
  return /^([a-z][a-z0-9+.-]*:)?\/[^?#]*[?#@/]/i.test(value);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
