import type { Header } from '../cors/headers';
import { headerLines } from '../cors/headers';
import { OPAQUE_ORIGIN } from '../cors/origin';
import type { Cause, ValueCause } from './cause';
import type { Finding } from './diagnosis';
import { compareOrigins } from './origin-difference';
import { signOfSharedCache } from './server-signs';

/** The likely causes of an `Access-Control-Allow-Origin` that is there and does not pass. */
export function valueCauses(headers: readonly Header[], origin: string, { code }: Finding): readonly Cause[] {
  const lines = headerLines(headers, 'access-control-allow-origin');
  const [value = ''] = lines;
  if (code === 'acao-multiple') return [{ kind: lines.length > 1 ? 'set-twice' : 'whole-list' }];
  if ((code !== 'acao-mismatch' && code !== 'acao-invalid') || origin === OPAQUE_ORIGIN) return [];
  const why = valueCause(value, origin);
  const causes: Cause[] = why === null ? [] : [{ kind: 'value', why, value }];
  // An answer made for one origin and given to another by a cache: only a whole other origin looks like that.
  const sign = why === null || why === 'www' ? signOfSharedCache(headers) : null;
  return sign === null ? causes : [{ kind: 'shared-cache', sign }, ...causes];
}

function valueCause(value: string, origin: string): ValueCause | null {
  if (value === '' || /^(undefined|none|nil)$/i.test(value)) return 'unset-variable';
  if (/\$\{?\w|\{\{|%\w+%|<\w+>/.test(value)) return 'placeholder';
  const differing = compareOrigins(value, origin).filter(({ differs }) => differs);
  const only = differing.length === 1 ? differing[0] : undefined;
  if (only?.part === 'rest' && only.allowed === '/') return 'slash';
  if (only?.part === 'scheme') return only.allowed === '' ? 'no-scheme' : 'scheme';
  if (isLocal(value) !== isLocal(origin)) return 'localhost';
  if (only?.part === 'port') return 'port';
  if (only?.part === 'host' && withoutWww(only.allowed) === withoutWww(only.asked)) return 'www';
  return null;
}

function isLocal(origin: string): boolean {
  return /^(https?:\/\/)?(localhost|127\.|\[::1\])/.test(origin);
}

function withoutWww(host: string): string {
  return host.replace(/^www\./, '');
}
