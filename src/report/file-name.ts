import { parseUrl } from '../cors/parse-url';

/** A file name that is safe everywhere: the page's host and the time (UTC), e.g. `cors-app.example-20260102-030405.json`. */
export function reportFileName(pageUrl: string | null, exportedAt: number, extension: string): string {
  const host = (pageUrl === null ? null : parseUrl(pageUrl)?.host) ?? '';
  const name = host.replace(/[^a-z0-9.-]+/gi, '-').slice(0, 100) || 'report';
  const [day = '', time = ''] = new Date(exportedAt).toISOString().replace(/[-:]/g, '').split('T');
  return `cors-${name}-${day}-${time.slice(0, 6)}.${extension}`;
}
