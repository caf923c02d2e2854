import type { Header } from '../cors/headers';
import type { CorsPolicy } from './policy';

/** What every answer to an allowed origin carries beside `Access-Control-Allow-Origin`. */
export function answerHeaders({ credentials, exposedHeaders }: CorsPolicy): Header[] {
  return [
    ...(credentials ? [{ name: 'Access-Control-Allow-Credentials', value: 'true' }] : []),
    ...listHeader('Access-Control-Expose-Headers', exposedHeaders),
  ];
}

/** What the answer to a preflight carries besides. */
export function preflightHeaders({ methods, requestHeaders, maxAgeSeconds }: CorsPolicy): Header[] {
  return [
    ...listHeader('Access-Control-Allow-Methods', methods),
    ...listHeader('Access-Control-Allow-Headers', requestHeaders),
    { name: 'Access-Control-Max-Age', value: String(maxAgeSeconds) },
  ];
}

function listHeader(name: string, values: readonly string[]): Header[] {
  return values.length === 0 ? [] : [{ name, value: values.join(', ') }];
}
