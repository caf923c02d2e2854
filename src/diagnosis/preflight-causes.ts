import { headerValue } from '../cors/headers';
import { redirectTarget } from '../cors/redirect-check';
import { type Exchange, lastHop } from '../exchange/exchange';
import type { Cause } from './cause';
import type { Finding } from './diagnosis';
import { isGateway, isLoginUrl } from './server-signs';
import { valueCauses } from './value-causes';

/** The likely causes of a preflight that was turned away, by its status first: whoever gave it, answers OPTIONS. */
export function preflightCauses(exchange: Exchange, blocking: Finding): readonly Cause[] {
  const { preflight, url, origin } = lastHop(exchange);
  const response = preflight?.response;
  if (response == null) return [];
  const { status, headers } = response;
  if (status === 401 || status === 407) return [{ kind: 'auth-before-cors', status }];
  if (status === 403) return [{ kind: 'options-forbidden' }];
  if (status === 404 || status === 405 || status === 501) {
    return [{ kind: 'no-options-route', status, allow: headerValue(headers, 'allow') }];
  }
  if (isGateway(status)) return [{ kind: 'gateway', status }];
  if (status >= 500) return [{ kind: 'options-crash', status, corsIsOn: blocking.code !== 'acao-missing' }];
  const target = redirectTarget(url, status, headerValue(headers, 'location'));
  if (target !== null) return redirectCauses(new URL(url), target);
  if (blocking.code === 'header-not-allowed') return tracingCauses(exchange);
  return valueCauses(headers, origin, blocking);
}

function redirectCauses(from: URL, to: URL): readonly Cause[] {
  const location = to.href;
  if (isLoginUrl(location)) return [{ kind: 'redirect-login', location }];
  if (from.protocol === 'http:' && to.protocol === 'https:' && from.hostname === to.hostname) {
    return [{ kind: 'redirect-https', location }];
  }
  const isSlash = from.host === to.host && from.pathname.replace(/\/$/, '') === to.pathname.replace(/\/$/, '');
  return isSlash && from.pathname !== to.pathname ? [{ kind: 'redirect-slash', location }] : [];
}

/** Names that monitoring libraries add to a page's requests by themselves. */
const TRACING =
  /^(traceparent|tracestate|baggage|sentry-trace|newrelic|b3|elastic-apm-traceparent|x-(datadog|b3|instana)-.*)$/;

function tracingCauses(exchange: Exchange): readonly Cause[] {
  const { preflight } = lastHop(exchange);
  const names = preflight?.requestHeaderNames.filter((name) => TRACING.test(name)) ?? [];
  return names.length === 0 ? [] : [{ kind: 'tracing-header', names }];
}
