import { problemOf } from '../../view/problem';
import { reportWords } from '../../words/report';
import { hostOf, pathOf } from '../handshake/place';
import { isoTime } from '../iso-time';
import type { ReportedEntry, ReportedLog } from '../reported-log';
import { toldInFull } from '../told-in-full';
import { exchangeArticle } from './exchange-article';
import { type Content, element, Markup, render } from './markup';
import { STYLE, STYLE_HASH } from './style';
import { verdictMark } from './verdict-mark';

const words = reportWords.document;

/** Each needs some 20 KB, and nobody reads more. */
const MAX_FULL = 300;

const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

/** The report as one HTML file: no script, no network, in the reader's theme, fit for print. */
export function writeHtml(log: ReportedLog): string {
  const title = words.title(log.page === null ? '' : hostOf(log.page.url));
  const full = toldInFull(log.entries, MAX_FULL);
  const anchors = new Map(full.map((entry, index) => [entry, `request-${index + 1}`]));
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    render(element('title', {}, title)),
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    render(header(log, title)),
    '<main>',
    log.entries.length > 1 ? render(overview(log.entries, anchors)) : '',
    ...full.map((entry) => render(exchangeArticle(entry, anchors.get(entry) ?? ''))),
    render(leftOut(log.entries.length, full.length)),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function header({ generator, exportedAt, page, redacted, dropped }: ReportedLog, title: string): Content {
  const { name, version, browser } = generator;
  const notice = redacted ? words.redacted : words.notRedacted;
  return element(
    'header',
    {},
    element('h1', {}, title),
    page === null ? [] : element('p', {}, `${words.page}: `, element('code', {}, page.url)),
    element('p', { class: 'subtle' }, words.madeBy(name, version, browser, isoTime(exportedAt))),
    element('p', { class: redacted ? 'notice' : 'notice open' }, notice),
    dropped === 0 ? [] : element('p', {}, words.dropped(dropped)),
  );
}

function overview(entries: readonly ReportedEntry[], anchors: ReadonlyMap<ReportedEntry, string>): Content {
  const head = [words.verdict, words.request, words.problem].map((text) => element('th', { scope: 'col' }, text));
  const rows = entries.map((entry) => {
    const { exchange, diagnosis } = entry;
    const [{ method, url }] = exchange.hops;
    const anchor = anchors.get(entry);
    const request: Content = [method, ' ', element('code', {}, hostOf(url) + pathOf(url))];
    return element(
      'tr',
      {},
      element('td', {}, verdictMark(entry)),
      element('td', {}, anchor === undefined ? request : element('a', { href: `#${anchor}` }, request)),
      element('td', {}, problemOf(diagnosis)),
    );
  });
  return [
    element('h2', {}, words.requests),
    element('table', {}, element('thead', {}, element('tr', {}, head)), element('tbody', {}, rows)),
  ];
}

function leftOut(all: number, full: number): Content {
  if (all === 0) return element('p', {}, words.noRequests);
  return all === full ? new Markup('') : element('p', {}, words.leftOut(all - full));
}
