import { headerValue } from '../cors/headers';
import { type Exchange, lastHop } from '../exchange/exchange';
import type { Cause } from './cause';
import type { Finding } from './diagnosis';
import { isGateway, isLoginUrl, signOfSharedCache } from './server-signs';
import { valueCauses } from './value-causes';

/** The likely causes of an answer to the request itself that the browser kept. */
export function answerCauses(exchange: Exchange, blocking: Finding): readonly Cause[] {
  const { response, preflight, url, origin } = lastHop(exchange);
  if (response === null) return [];
  if (exchange.hops.length > 1 && isLoginUrl(url)) return [{ kind: 'login-page', location: url }];
  if (blocking.code !== 'acao-missing') return valueCauses(response.headers, origin, blocking);
  const { status, headers } = response;
  if (isGateway(status)) return [{ kind: 'gateway', status }];
  if (status >= 500) return [{ kind: 'error-without-cors', status, corsIsOn: preflight !== null }];
  if (status === 401 || status === 403) return [{ kind: 'auth-answer', status }];
  if (status === 404) return [{ kind: 'not-found', status }];
  if (status === 413) return [{ kind: 'too-large', status }];
  if (status === 429) return [{ kind: 'rate-limit', status }];
  const location = headerValue(headers, 'location');
  if (location !== null && isLoginUrl(location)) return [{ kind: 'login-page', location }];
  const sign = signOfSharedCache(headers);
  return sign === null ? [] : [{ kind: 'shared-cache', sign }];
}
