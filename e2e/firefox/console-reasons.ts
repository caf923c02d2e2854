/** The keys of the reasons that Firefox's console gives, by the words that it has for each in English. */
const REASONS: readonly (readonly [key: string, words: RegExp])[] = [
  ['CORSMissingAllowOrigin', /^CORS header ‘Access-Control-Allow-Origin’ missing$/],
  ['CORSMultipleAllowOriginNotAllowed', /^Multiple CORS header ‘Access-Control-Allow-Origin’ not allowed$/],
  ['CORSAllowOriginNotMatchingOrigin', /^CORS header ‘Access-Control-Allow-Origin’ does not match ‘.*’$/],
  [
    'CORSNotSupportingCredentials',
    /^Credential is not supported if the CORS header ‘Access-Control-Allow-Origin’ is ‘\*’$/,
  ],
  ['CORSMissingAllowCredentials', /^expected ‘true’ in CORS header ‘Access-Control-Allow-Credentials’$/],
  ['CORSPreflightDidNotSucceed', /^CORS preflight response did not succeed$/],
  ['CORSExternalRedirectNotAllowed', /^CORS request external redirect not allowed$/],
  ['CORSInvalidAllowMethod', /^invalid token ‘.*’ in CORS header ‘Access-Control-Allow-Methods’$/],
  ['CORSInvalidAllowHeader', /^invalid token ‘.*’ in CORS header ‘Access-Control-Allow-Headers’$/],
  ['CORSMethodNotFound', /^Did not find method in CORS header ‘Access-Control-Allow-Methods’$/],
  [
    'CORSMissingAllowHeaderFromPreflight',
    /^header ‘.*’ is not allowed according to header ‘Access-Control-Allow-Headers’ from CORS preflight response$/,
  ],
  ['CORSRequestNotHttp', /^CORS request not http$/],
  ['CORSDidNotSucceed', /^CORS request did not succeed$/],
];

/**
 * The key of the reason that a line of Firefox's console gives for a blocked request, or null where it is not about one.
 * https://developer.mozilla.org/en-US/docs/Web/HTTP/Guides/CORS/Errors
 * @throws {Error} where the words are none that are known
 */
export function reasonOf(line: string): string | null {
  const words = /^Cross-Origin Request Blocked: .*\(Reason: (.*?)\)\. ?(?:Status code: |$)/s.exec(line)?.[1];
  if (words === undefined) return null;
  const key = REASONS.find(([, said]) => said.test(words))?.[0];
  if (key === undefined) throw new Error(`Firefox gives a reason that is not known here: ${words}`);
  return key;
}
