import { type AskedRequest, type HarRequestEntry, translateHarRequest } from '../capture/har-request';
import { mayBeAbout } from '../exchange/devtools-report';
import type { Exchange } from '../exchange/exchange';
import { devtoolsApi } from '../ui/devtools-api';

/** How far the clocks of a machine that is short of time may be apart, in milliseconds. */
const BUSY_CLOCKS_APART = 250;

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
  const within = (milliseconds?: number) =>
    entries.flatMap((entry) => {
      const asked = translateHarRequest(entry);
      // The rest of a report is about lines of code.
      const report = asked && { ...asked, callSite: null, error: null };
      return asked !== null && report !== null && mayBeAbout(report, exchange, milliseconds) ? [asked] : [];
    });
  const near = within();
  const [first, ...others] = near.length > 0 ? near : within(BUSY_CLOCKS_APART);
  if (first === undefined) return null;
  const text = textOf(first);
  return others.every((other) => textOf(other) === text) ? first : null;
}

function textOf({ headers, body }: AskedRequest): string {
  return JSON.stringify([headers, body]);
}
