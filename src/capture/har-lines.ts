import type { AllowOriginLines } from '../exchange/allow-origin-lines';
import type { DevToolsEntry } from './har';

/**
 * How Firefox reads the lines of `Access-Control-Allow-Origin` in an answer; null where it has none. Measured in Firefox
 * 153: it counts the lines that are written just so, empty ones too, and blocks where they are several; lines that are
 * written otherwise it reads as one. Its DevTools alone show them as they came.
 */
export function translateHarLines({ startedDateTime, request, response }: DevToolsEntry): AllowOriginLines | null {
  const lines = (response?.headers ?? []).filter(({ name }) => name.toLowerCase() === 'access-control-allow-origin');
  const startedAt = new Date(startedDateTime).getTime();
  if (lines.length === 0 || Number.isNaN(startedAt)) return null;
  const areCounted = lines.filter(({ name }) => name === 'Access-Control-Allow-Origin').length > 1;
  return {
    url: request.url,
    method: request.method,
    startedAt,
    lines: areCounted ? lines.map(({ name, value }) => ({ name, value })) : [],
  };
}
