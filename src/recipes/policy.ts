import { isToken } from '../cors/token';

/** What a server is to allow, in the terms of its answers' headers. The source of every recipe. */
export interface CorsPolicy {
  /** The API that was asked. */
  readonly api: { readonly origin: string };
  /** Exact origins, this page's first; `*` lets every site read the answers, without credentials. */
  readonly origins: '*' | readonly [string, ...string[]];
  /** GET, HEAD and POST are always among them: browsers never ask whether those are allowed, some servers do. */
  readonly methods: readonly string[];
  /** Lower case. */
  readonly requestHeaders: readonly string[];
  /** Lower case. */
  readonly exposedHeaders: readonly string[];
  readonly credentials: boolean;
  /** How long a browser may keep a preflight's answer. See `MAX_AGES`. */
  readonly maxAgeSeconds: number;
}

/** Choices for `maxAgeSeconds`, the first to begin with: short enough to see a change, long enough to spare preflights. */
export const MAX_AGES = [
  { seconds: 600 },
  /** Chromium takes no more: https://source.chromium.org/search?q=kMaxPreflightCacheTimeout */
  { seconds: 7200 },
  /** Firefox takes no more: https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Access-Control-Max-Age */
  { seconds: 86_400 },
] as const;

/** Whether a text can be allowed: a serialized origin of a scheme that has hosts, in visible ASCII. `null` cannot. */
export function isAllowableOrigin(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\/[!-~]+$/.test(text) && !/[/?#@\\]/.test(text.slice(text.indexOf('://') + 3));
}

/** Whether a text can be a method or a header's name. */
export const isAllowableName = isToken;

/** The policy with these origins; what no header can hold is left out. Null where nothing is left. */
export function withOrigins(policy: CorsPolicy, origins: readonly string[]): CorsPolicy | null {
  const [first, ...others] = [...new Set(origins.filter(isAllowableOrigin))];
  return first === undefined ? null : { ...policy, origins: [first, ...others] };
}
