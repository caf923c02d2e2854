import type { FailureReason } from '../../diagnosis/failure-reason';

/** Why a request failed that CORS did not stop, and what to do. `host` is the request's host and port. */
export const FAILURES: Readonly<Record<FailureReason, (host: string, error: string) => string>> = {
  'redirect-loop': (host) =>
    `${host} redirects again and again, until the browser has had enough. Have one of these redirects lead to an answer.`,
  refused: (host) => `Nothing accepts connections at ${host}. Start the server, or check the port.`,
  'name-not-found': (host) => `The host name of ${host} cannot be found. Check its spelling, or your DNS.`,
  reset: (host) =>
    `The connection to ${host} broke before an answer came. Look at the server's log: it may have crashed.`,
  'connection-too-slow': (host) =>
    `${host} did not accept the connection in time. Check that the server runs and that no firewall is in between.`,
  'answer-too-slow': (host) =>
    `${host} did not answer in time. Check that the server runs and that no firewall is in between.`,
  offline: () => 'The browser is offline. Connect to the network, or switch off "Offline" in the Network panel.',
  client: () => 'An extension, such as an ad blocker, stopped this request. Allow it there, or try without it.',
  'resource-policy': (host) =>
    `${host} keeps its answer from other sites by Cross-Origin-Resource-Policy, or this page asks for that header by ` +
    'Cross-Origin-Embedder-Policy. Send "Cross-Origin-Resource-Policy: cross-origin".',
  'opaque-response-blocking': () =>
    'The answer is not of the kind that its element loads, so the browser kept it (Opaque Response Blocking). ' +
    'Check its Content-Type and status.',
  'redirect-mode-error': (host) =>
    `${host} answered with a redirect, and your code asked for redirect: 'error'. Ask for 'follow', or call the final URL.`,
  'redirect-target': (host) =>
    `${host} redirects to a URL that the browser does not go to: one with a user name or password, or of another scheme ` +
    'than http and https. Redirect to a plain http or https URL.',
  'redirect-in-no-cors': (host) =>
    `${host} answered with a redirect, and mode: 'no-cors' works with redirect: 'follow' only. Ask for 'follow', or call the final URL.`,
  tls: (host, error) => `${host} does not answer https as it should (${error}). Check whether it speaks http there.`,
  certificate: (host) =>
    `The browser does not trust the certificate of ${host}. Open that address in a tab of its own to see why.`,
  other: (host, error) => `The request to ${host} failed with ${error} before CORS mattered.`,
};

/** Why the browser kept a page from the local network. */
export const LOCAL_NETWORK = {
  insecurePage:
    'The page came over http, and only a secure page may ask for access to the local network. Serve the page over https; no header helps.',
  refused:
    'The browser refused this page access to the local network. Allow "Local network access" for the site in the address bar; no header helps.',
};
