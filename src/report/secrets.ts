/** What stands for a value that was taken out. */
export const REDACTED = 'redacted';

const WORDS = 'token|secret|passw|pwd|credential|session|csrf|xsrf|signature|jwt|otp|assertion|saml|bearer|hmac';

/** Names of headers whose values are secrets, in lower case. */
const SECRET_HEADER = new RegExp(
  `${WORDS}|cookie|authorization|authentication-info|api-?key|client-cert|(^|[-_])(auth|key|pass|pin|sid)($|[-_])`,
);

/** Names of parameters whose values are secrets. */
const SECRET_PARAMETER = new RegExp(
  `${WORDS}|api[-_]?key|auth|ticket|invite|verifier|access[-_]?key|private[-_]?key|(^|[-_.])(key|sig|sid|code|pass|pin)$`,
  'i',
);

/** Path segments after which a secret stands: `/reset/…`. */
const SECRET_PLACE =
  /^(reset|reset-password|password-reset|verify|confirm|activate|invite|magic|token|tokens|unsubscribe|secret|key|auth|hooks|webhook|webhooks)$/i;

/** Secrets that are known by their look, wherever they stand. */
const KNOWN_SECRETS = [
  // A JSON Web Token, signed or encrypted.
  /(?<![\w-])eyJ[\w-]{5,}\.[\w-]*\.[\w.-]*/g,
  /\b(?:github_pat_|gh[opsur]_|glpat-|gldt-|xox[abeoprs]-|sk-|sk_live_|sk_test_|rk_live_|pk_live_|whsec_|npm_|pypi-|hf_|shp(?:at|ca|pa|ss)_|dop_v1_|doo_v1_|sq0[a-z]{3}-|ya29\.|1\/\/0|SG\.|EAA[A-Z]|key-|AGE-SECRET-KEY-)[\w.=-]{10,}/g,
  /\b(?:AKIA|ASIA|AROA|AIDA)[A-Z0-9]{16}\b/g,
  /\bAIza[\w-]{30,}/g,
  /\bbot\d{6,}:[\w-]{20,}/g,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g,
];

/** A scheme of `Authorization` with what follows it. */
const SCHEME_AND_SECRET = /\b(Bearer|Basic|Token|Negotiate|NTLM|Digest)(\s+)(?=[^\s,;]*[\d=_+/-])[\w.~+/=-]{8,}/gi;

export function isSecretHeader(name: string): boolean {
  return SECRET_HEADER.test(name.toLowerCase());
}

export function isSecretParameter(name: string): boolean {
  return SECRET_PARAMETER.test(name);
}

/** Whether what follows this segment of a path is a secret. */
export function isSecretPlace(segment: string): boolean {
  return SECRET_PLACE.test(segment);
}

/** What stands before a part of a host, in the URL that the text is or that it holds. */
const BEFORE_IN_HOST = new RegExp(`(^|[a-z]:)//(${REDACTED}@)?[a-z0-9.-]*$`);
/** Of a host in characters, by https://www.rfc-editor.org/rfc/rfc1035#section-2.3.4, with what may stand before it. */
const MOST_BEFORE = 255 + `https://${REDACTED}@`.length;

/** A host is public, and as the browser writes it, in small letters. */
function isInHost(word: string, at: number, text: string): boolean {
  const from = Math.max(0, at - MOST_BEFORE);
  // What is cut off before it is no beginning.
  const before = (from > 0 ? ' ' : '') + text.slice(from, at);
  return /^[a-z0-9.-]+$/.test(word) && BEFORE_IN_HOST.test(before);
}

/** The text without the secrets that are known by their look. */
export function withoutKnownSecrets(text: string): string {
  let safe = text;
  for (const pattern of KNOWN_SECRETS) {
    safe = safe.replace(pattern, (secret, at: number, whole: string) =>
      isInHost(secret, at, whole) ? secret : REDACTED,
    );
  }
  return safe.replace(SCHEME_AND_SECRET, `$1$2${REDACTED}`);
}

const MIN_TOKEN = 20;
const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/**
 * Whether a word looks as only chance makes it: long, and to and fro between letters and digits. Names of files, words
 * with hyphens, and the ids of things (UUIDs and numbers) do not.
 */
export function looksRandom(word: string): boolean {
  if (word.length < MIN_TOKEN || !/^[\w~+=.-]+$/.test(word) || UUID.test(word) || /\.[a-z]{1,4}\d?$/i.test(word))
    return false;
  if (/^[0-9a-f]{32,}$/i.test(word) && /\d/.test(word) && /[a-f]/i.test(word)) return true;
  const changes = word.match(/\d(?=[a-z])|[a-z](?=\d)/gi)?.length ?? 0;
  return changes >= 3 && /[a-z]/.test(word) && (/[A-Z]/.test(word) || changes >= 6);
}
