import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { lexer, marked, walkTokens } from 'marked';
import { describe, expect, it } from 'vitest';
import { expectValidHar } from '../../e2e/browser/har-schema';
import { anyText } from '../testing/any-text';
import { HOSTILE_TEXTS, hostileExchange } from '../testing/hostile-exchange';
import { readRecording, recordingNames, replay } from '../testing/recordings';
import { visibleText } from '../view/visible-text';
import { exportReport } from './export-report';
import { STYLE, STYLE_HASH } from './html/style';
import { REPORT_FORMATS } from './report-format';
import type { ReportInput } from './reported-log';

const input = (entries: ReportInput['entries'], redact = true): ReportInput => ({
  generator: { name: 'Preflight', version: '1.0.0', browser: 'Chromium 156.0.0.0' },
  exportedAt: Date.UTC(2026, 0, 2),
  page: { url: 'http://localhost:4001/' },
  dropped: 0,
  redact,
  entries,
});
const recorded = (name: string) => replay(readRecording(name).events).map((exchange) => ({ exchange, shared: false }));
const hostile = (text: string) => input([{ exchange: hostileExchange(text), shared: false }], false);
const hostileTexts = fc.oneof(
  fc.constantFrom(...HOSTILE_TEXTS),
  anyText(60),
  fc.array(fc.constantFrom(...HOSTILE_TEXTS, ' ', '\n', '`', '\\'), { maxLength: 5 }).map((parts) => parts.join('')),
);

describe('every format', () => {
  it.each(REPORT_FORMATS)('%s says whether it is redacted', (format) => {
    const entries = recorded('preflight-404');
    const said = { json: '"redacted": true', har: 'Secrets are redacted' }[format as string] ?? 'Secrets are redacted';
    const notSaid = { json: '"redacted": false' }[format as string] ?? 'NOT redacted';
    expect(exportReport(input(entries), format).text).toContain(said);
    expect(exportReport(input(entries, false), format).text).toContain(notSaid);
  });

  it('is named after the page, the time and the format', () => {
    const names = REPORT_FORMATS.map((format) => exportReport(input([]), format).filename);
    expect(names).toEqual(['md', 'html', 'json', 'har'].map((end) => `cors-localhost-4001-20260102-000000.${end}`));
  });

  it('is small in Markdown and whole in JSON where there are many requests', () => {
    const many = new Array(500).fill(recorded('preflight-404')).flat();
    const markdown = exportReport(input(many), 'markdown').text;
    expect(markdown.length).toBeLessThan(100_000);
    expect(markdown).toContain('490 more requests are not told in full here');
    expect(markdown).toContain('300 more requests are not listed here');
    expect(JSON.parse(exportReport(input(many), 'json').text).exchanges).toHaveLength(500);
  });

  it('tells of those in full that went wrong', () => {
    const fine = new Array(400).fill(recorded('simple-allowed')).flat();
    const html = exportReport(input([...fine, ...recorded('preflight-404')]), 'html').text;
    expect(html).toContain('The answer to the preflight (OPTIONS) is 404');
    expect(html).toContain('101 more requests are not told in full here');
  });
});

describe('the HAR', () => {
  it.each(recordingNames())('%s is valid by the schema of HAR 1.2', (name) => {
    expectValidHar(JSON.parse(exportReport(input(recorded(name)), 'har').text));
  });

  it('is valid for an empty log, and would not be without what the schema asks for', () => {
    expectValidHar(JSON.parse(exportReport({ ...input([]), page: null }, 'har').text));
    expect(() => expectValidHar({ log: { version: '1.2', creator: {}, entries: [{}] } })).toThrow('/log/entries/0');
  });

  it('has the preflight as an entry of its own, with its real status', () => {
    const { log } = JSON.parse(exportReport(input(recorded('preflight-404')), 'har').text);
    expect(log.entries).toMatchObject([
      { request: { method: 'OPTIONS' }, response: { status: 404 }, _resourceType: 'preflight' },
      {
        request: { method: 'PUT' },
        response: { status: 0, _error: 'net::ERR_FAILED' },
        comment: expect.stringContaining('Never sent'),
      },
    ]);
  });

  it('has each hop of a redirect', () => {
    const { log } = JSON.parse(exportReport(input(recorded('redirect-across-origins-blocked')), 'har').text);
    expect(log.entries.map(({ response }: { response: { status: number } }) => response.status)).toEqual([302, 200]);
    expect(log.entries[0].response.redirectURL).toContain('127.0.0.1');
  });
});

describe('the Markdown', () => {
  const tokensOf = (markdown: string) => {
    const tokens: { readonly type: string; readonly href?: string; readonly lang?: string; readonly text?: string }[] =
      [];
    walkTokens(lexer(markdown), (token) => void tokens.push(token as (typeof tokens)[number]));
    return tokens;
  };

  it('has a diagram and the two curl commands', () => {
    const tokens = tokensOf(exportReport(input(recorded('preflight-404')), 'markdown').text);
    const code = tokens.filter(({ type }) => type === 'code');
    expect(code.filter(({ lang }) => lang === 'mermaid')).toHaveLength(1);
    expect(code.filter(({ lang, text }) => lang === 'sh' && text?.startsWith('curl '))).toHaveLength(2);
  });

  it('shows any text as text: it makes no element, no link, no heading and no block', () => {
    const shapeOf = (markdown: string) =>
      tokensOf(markdown).map(({ type, href, lang }) => [type, href ?? '', lang ?? '']);
    const isStructure = ([type]: readonly string[]) => !['text', 'codespan', 'escape', 'space'].includes(type ?? '');
    const plain = shapeOf(exportReport(hostile('plain'), 'markdown').text).filter(isStructure);
    fc.assert(
      fc.property(hostileTexts, (text) => {
        const shape = shapeOf(exportReport(hostile(`p${text}`), 'markdown').text).filter(isStructure);
        for (const part of shape) {
          const isOurs = part[0] === 'link' && part[1]?.startsWith('https://developer.mozilla.org/en-US/docs/Web/');
          if (!isOurs) expect(plain.map(String)).toContain(String(part));
        }
      }),
      { numRuns: 80 },
    );
  });

  it.each(HOSTILE_TEXTS)('shows %j as it is', (text) => {
    const rendered = marked.parse(exportReport(hostile(text), 'markdown').text, { async: false });
    const escaped = visibleText(text)
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#39;');
    expect(rendered).toContain(escaped);
  });

  it('leaves mermaid nothing to read in a value', () => {
    for (const text of HOSTILE_TEXTS) {
      const [diagram] = tokensOf(exportReport(hostile(text), 'markdown').text).filter(({ lang }) => lang === 'mermaid');
      const lines = (diagram?.text ?? '').split('\n');
      expect(lines[0]).toBe('sequenceDiagram');
      for (const line of lines.slice(1)) {
        expect(line).toMatch(
          /^ {2}(participant L\d as |L\d(->>|-x|--x|-->>)L\d: |Note over L1: )((#\d+;)|<br\/>|[^#;<>%:{}"`\\&|]|:(?= ))*$/,
        );
      }
    }
  });
});

describe('the HTML', () => {
  it('lets in its own style alone', () => {
    expect(STYLE_HASH).toBe(`sha256-${createHash('sha256').update(STYLE).digest('base64')}`);
    const html = exportReport(input(recorded('preflight-404')), 'html').text;
    expect(html).toContain(
      `content="default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'"`,
    );
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<style>'));
  });

  it('makes no element of any text', () => {
    const tagsOf = (html: string) => new Set(html.match(/<[a-z!/][^\s>]*/gi));
    const plain = tagsOf(exportReport(hostile('plain'), 'html').text);
    fc.assert(
      fc.property(hostileTexts, (text) => {
        for (const tag of tagsOf(exportReport(hostile(text), 'html').text)) expect(plain).toContain(tag);
      }),
      { numRuns: 50 },
    );
  });

  it('cuts what is far too long, and says so', () => {
    const html = exportReport(hostile('x'.repeat(65_536)), 'html').text;
    expect(html).toContain('characters more)');
    expect(html.length).toBeLessThan(1_000_000);
  });
});
