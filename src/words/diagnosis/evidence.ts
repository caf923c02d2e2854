import type { Evidence } from '../../exchange/credentials';
import type { EarlierCredentials } from '../../exchange/earlier-credentials';

/** How the credentials mode of a request is known. */
export function evidenceWords(evidence: Evidence): string {
  switch (evidence.kind) {
    case 'given':
      return 'It is given.';
    case 'beacon':
      return 'Beacons always include credentials.';
    case 'font':
      return 'Fonts from another origin are loaded without credentials.';
    case 'cookie-sent':
      return 'The browser sent a Cookie header.';
    case 'storage-access-sent':
      return 'The browser sent Sec-Fetch-Storage-Access, which goes out with credentials only.';
    case 'storage-access-not-sent':
      return 'The browser sent no Sec-Fetch-Storage-Access, which goes out with credentials to another site.';
    case 'stopped':
      return 'Without credentials the browser would have let this answer pass, and it did not.';
    case 'let-pass':
      return 'With credentials the browser would have stopped here, and it did not.';
    case 'earlier':
      return earlierWords(evidence);
    case 'none':
      return 'Nothing that was seen tells whether credentials are included.';
    default:
      return evidence satisfies never;
  }
}

function earlierWords({ mode, from }: EarlierCredentials): string {
  if (from === 'tester') return 'It was chosen in the Tester, which sent this request itself.';
  if (from === 'call-site') {
    return mode === 'include'
      ? 'Earlier requests from this line of code included credentials.'
      : 'Earlier requests from this line of code did not include credentials.';
  }
  return mode === 'include'
    ? 'Earlier requests of this page to this URL included credentials.'
    : 'Earlier requests of this page to this URL did not include credentials.';
}
