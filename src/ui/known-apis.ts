import { StoredValue } from '../stored-value';

/** What is remembered of an API: which server it runs on, and what a person chose of its fix. */
export interface KnownApi {
  readonly origin: string;
  /** A recipe's id; empty where nothing tells. */
  readonly server: string;
  /** Whether a person chose the server; else it was guessed. */
  readonly isChosen: boolean;
  /** Whether the person can change the server. */
  readonly canChange: boolean;
  /** The id of the proxy that was chosen; empty where none was. */
  readonly proxy: string;
  /** Origins that the person added to those that the API allows. */
  readonly sites: readonly string[];
}

const stored = new StoredValue('apis', readKnownApis);

/** So many are remembered; the one that was left alone longest goes first. */
export const MAX_APIS = 100;
export const MAX_SITES = 10;
/** In characters. A hostile page chooses the names of hosts. */
const MAX_TEXT = 300;

/** What was stored, the one last used at the end. Rejects where the browser refuses. */
export function loadKnownApis(): Promise<readonly KnownApi[]> {
  return stored.load();
}

/** Stores them. Rejects where the browser refuses. */
export function saveKnownApis(apis: readonly KnownApi[]): Promise<void> {
  return stored.save(apis);
}

export function forgetKnownApis(): Promise<void> {
  return stored.remove();
}

/** Hears of every change that another page makes, and when all are forgotten. */
export function onKnownApis(hear: (apis: readonly KnownApi[]) => void): void {
  stored.onNews(hear);
}

/** The APIs with this one as the last used. One that cannot be kept is left out. */
export function withApi(apis: readonly KnownApi[], api: KnownApi): readonly KnownApi[] {
  const others = apis.filter(({ origin }) => origin !== api.origin);
  const kept = readKnownApi({ ...api, sites: api.sites.slice(-MAX_SITES) });
  return [...others, ...kept].slice(-MAX_APIS);
}

/** What was stored, as far as it can be read: an older version may have written it. */
export function readKnownApis(stored: unknown): readonly KnownApi[] {
  return Array.isArray(stored) ? stored.flatMap(readKnownApi).slice(-MAX_APIS) : [];
}

function readKnownApi(stored: unknown): KnownApi[] {
  if (typeof stored !== 'object' || stored === null) return [];
  const values = new Map<string, unknown>(Object.entries(stored));
  const text = (key: string) => shortText(values.get(key)) ?? '';
  const sites = values.get('sites');
  const origin = text('origin');
  if (origin === '') return [];
  return [
    {
      origin,
      server: text('server'),
      isChosen: values.get('isChosen') === true,
      canChange: values.get('canChange') !== false,
      proxy: text('proxy'),
      sites: Array.isArray(sites) ? sites.flatMap((site) => shortText(site) ?? []).slice(-MAX_SITES) : [],
    },
  ];
}

function shortText(value: unknown): string | null {
  return typeof value === 'string' && value.length <= MAX_TEXT ? value : null;
}
