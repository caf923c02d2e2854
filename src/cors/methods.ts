const NORMALIZED = new Set(['DELETE', 'GET', 'HEAD', 'OPTIONS', 'POST', 'PUT']);
const FORBIDDEN = new Set(['CONNECT', 'TRACE', 'TRACK']);
/** https://httpwg.org/specs/rfc9110.html#safe.methods */
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a method needs no preflight. Its case does not count, since a request has its method normalized.
 * https://fetch.spec.whatwg.org/#cors-safelisted-method
 */
export function isSafelistedMethod(method: string): boolean {
  const normalized = normalizeMethod(method);
  return normalized === 'GET' || normalized === 'HEAD' || normalized === 'POST';
}

/**
 * The method as it goes out: six of them in upper case, any other (`patch` too) as the page wrote it.
 * https://fetch.spec.whatwg.org/#concept-method-normalize
 */
export function normalizeMethod(method: string): string {
  const upper = method.toUpperCase();
  return NORMALIZED.has(upper) ? upper : method;
}

/** Whether no page may ask for this method. https://fetch.spec.whatwg.org/#forbidden-method */
export function isForbiddenMethod(method: string): boolean {
  return FORBIDDEN.has(method.toUpperCase());
}

/** Whether a request with this method may change something on the server. */
export function mayWrite(method: string): boolean {
  return !SAFE.has(method);
}

/** Whether a request with this method can have a body. */
export function takesBody(method: string): boolean {
  return method !== 'GET' && method !== 'HEAD';
}
