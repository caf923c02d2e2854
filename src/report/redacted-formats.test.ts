import { describe, expect, it } from 'vitest';
import { CORS_HEADERS, SECRET_PAGE, SECRETS, secretExchanges } from '../testing/secrets';
import { exportReport } from './export-report';
import { fetchCall } from './fetch';
import { redactExchange } from './redact';
import { requestToRepeat } from './repeated-request';
import { REPORT_FORMATS } from './report-format';

const input = (redact: boolean) => ({
  generator: { name: 'Preflight', version: '1', browser: 'Chromium 1' },
  exportedAt: 0,
  page: { url: SECRET_PAGE },
  dropped: 0,
  redact,
  entries: secretExchanges().map((exchange) => ({ exchange, shared: false })),
});

describe('40 and more kinds of secrets', () => {
  it('are planted', () => {
    const json = exportReport(input(false), 'json').text;
    expect(SECRETS.length).toBeGreaterThan(45);
    for (const secret of SECRETS) expect(json).toContain(secret);
  });

  it.each(REPORT_FORMATS)('are in no redacted report, as %s', (format) => {
    const { text, filename } = exportReport(input(true), format);
    expect(SECRETS.filter((secret) => text.includes(secret) || filename.includes(secret))).toEqual([]);
    expect(text).toContain('redacted');
  });

  it('are in no fetch call', () => {
    const text = secretExchanges()
      .map(redactExchange)
      .flatMap(({ hops }) => hops.map((hop) => fetchCall(requestToRepeat(hop, true))))
      .join('\n');
    expect(SECRETS.filter((secret) => text.includes(secret))).toEqual([]);
  });

  it.each(REPORT_FORMATS)('leave the CORS headers unharmed, as %s', (format) => {
    const { text } = exportReport(input(true), format);
    for (const { value } of CORS_HEADERS) expect(text).toContain(value);
  });
});
