import type { Cause, ValueCause } from '../../diagnosis/cause';

const VALUE_CAUSES: Readonly<Record<ValueCause, string>> = {
  'unset-variable': 'Likely the variable that fills the header is not set on this server.',
  placeholder: 'Likely a placeholder of the configuration was sent as it stands, unfilled.',
  slash: 'Likely the configured value ends in a slash. An origin never does: take the slash off.',
  'no-scheme': 'Likely the scheme was left out in the configuration. An origin begins with http:// or https://.',
  localhost:
    'Likely the server runs with the configuration of another environment: one side is localhost, the other is not.',
  scheme: 'Likely the configuration names the same host under the other scheme. http and https are two origins.',
  port: 'Likely the page runs on another port than the configuration expects. Another port is another origin.',
  www: 'Likely only one of the host names with and without www is configured. They are two origins.',
};

/** What probably lies behind a block, in a sentence or two: the mend is in it. */
export function causeWords(cause: Cause): string {
  switch (cause.kind) {
    case 'auth-before-cors':
      return `OPTIONS answers ${cause.status}: likely an auth check runs before CORS. A preflight never carries a login, so let OPTIONS through before that check.`;
    case 'options-forbidden':
      return 'OPTIONS answers 403: likely an auth check or a firewall runs before CORS. Let OPTIONS through before it.';
    case 'no-options-route':
      return cause.allow === null
        ? `OPTIONS answers ${cause.status}: likely the router has no route for OPTIONS here. Switch on its CORS support, ahead of the routes.`
        : `OPTIONS answers ${cause.status}, and Allow names only ${cause.allow}: likely the router has no route for OPTIONS here. Switch on its CORS support, ahead of the routes.`;
    case 'options-crash':
      return cause.corsIsOn
        ? `CORS is set up, but likely what runs after it fails on OPTIONS. Look for the ${cause.status} in the server's log.`
        : `OPTIONS answers ${cause.status}: likely a handler runs that cannot cope with OPTIONS. Look for the ${cause.status} in the server's log.`;
    case 'error-without-cors':
      return cause.corsIsOn
        ? `The preflight was allowed, so CORS is set up: likely the failure skipped the code that adds the headers. Look for the ${cause.status} in the server's log: its body cannot be read from here.`
        : `Likely the failure skipped the code that adds CORS headers. Look for the ${cause.status} in the server's log: its body cannot be read from here.`;
    case 'gateway':
      return `A ${cause.status} likely comes from a proxy or gateway, not from your server, and it adds no CORS headers. Check that the server behind it runs.`;
    case 'redirect-slash':
      return `Likely the server only adds or removes a slash at the end of the path. Call ${cause.location} right away.`;
    case 'redirect-https':
      return `Likely the server sends everybody from http to https. Call ${cause.location} right away.`;
    case 'redirect-login':
      return 'OPTIONS is sent to a login page: likely an auth check runs before CORS. Let OPTIONS through before that check.';
    case 'login-page':
      return 'The server redirects to a login page: likely the session has ended. Log in again, and have the server answer 401 to requests like this one.';
    case 'auth-answer':
      return `Likely the auth check answers ${cause.status} before CORS headers are added. Check the login first; then add the headers to error answers too.`;
    case 'not-found':
      return 'Likely the path is wrong, and the page for 404 gets no CORS headers. Check the URL first.';
    case 'too-large':
      return 'Likely a proxy refuses the size of the body before your server sees it. Raise its limit; then add CORS headers to error answers too.';
    case 'rate-limit':
      return 'Likely a rate limiter answers before CORS headers are added. Wait, or ask less often; then add the headers to error answers too.';
    case 'shared-cache':
      return `The answer has "${cause.sign}": likely a cache gives this page an answer made for another origin. Add Origin to Vary, then empty that cache.`;
    case 'set-twice':
      return 'Likely two layers both set the header, such as the application and the proxy before it. Leave it to one of them.';
    case 'whole-list':
      return 'Likely the whole list of the configuration is sent. The server has to send the one origin of the list that asks.';
    case 'value':
      return VALUE_CAUSES[cause.why];
    case 'tracing-header':
      return `Likely a monitoring library adds ${cause.names.join(', ')}, not your own code. Allow it on the server, or tell the library to leave this host alone.`;
    case 'other-routes-have-cors':
      return `This route has no CORS headers, though others of this server do, such as ${cause.example}. Likely CORS is switched on for some routes only.`;
    case 'no-route-has-cors':
      return `None of the ${cause.count} other answers of this server has CORS headers: likely CORS is not switched on there.`;
    default:
      return cause satisfies never;
  }
}
