import { type AskedRequest, type HarRequestEntry, translateHarRequest } from '../capture/har-request';
import { nearest } from '../exchange/devtools-report';
import type { Exchange } from '../exchange/exchange';
import { devtoolsApi } from '../ui/devtools-api';

/**
 * What DevTools knows of the request that an exchange began with: headers and body, even where it was never sent. Null
 * without DevTools, where it has forgotten the request, and where it has several that differ.
 */
export async function findAskedRequest(exchange: Exchange): Promise<AskedRequest | null> {
  const network = devtoolsApi()?.network;
  if (network === undefined) return null;
  const entries = await new Promise<readonly HarRequestEntry[]>((resolve) =>
    network.getHAR((har) => resolve(har.entries)),
  );
  const asked = entries.flatMap((entry) => translateHarRequest(entry) ?? []);
  const [first, ...others] = nearest(asked, exchange);
  if (first === undefined) return null;
  const text = textOf(first);
  return others.every((other) => textOf(other) === text) ? first : null;
}

function textOf({ headers, body }: AskedRequest): string {
  return JSON.stringify([headers, body]);
}
