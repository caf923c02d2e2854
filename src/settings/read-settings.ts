import { DEFAULT_SETTINGS, isLogSize, RECORD_WHEN, type Settings } from './settings';
import { parseSitePattern } from './site-pattern';

export interface ReadSettings {
  readonly settings: Settings;
  /** What was stored but cannot be: the default stands in its place. */
  readonly unreadable: readonly (keyof Settings)[];
}

type Guards = { readonly [K in keyof Settings]: (value: unknown) => value is Settings[K] };

const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';

const GUARDS: Guards = {
  record: (value): value is Settings['record'] => RECORD_WHEN.some((when) => when === value),
  sites: (value): value is Settings['sites'] => Array.isArray(value) && value.every(isSite),
  logMegabytes: isLogSize,
  redact: isBoolean,
  badge: isBoolean,
};

/**
 * The settings out of what is stored, whatever that is. Never throws: what is missing (an older version stored it) or
 * makes no sense has its default.
 */
export function readSettings(stored: unknown): ReadSettings {
  if (stored === undefined) return { settings: DEFAULT_SETTINGS, unreadable: [] };
  const isObject = typeof stored === 'object' && stored !== null && !Array.isArray(stored);
  const values = new Map<string, unknown>(isObject ? Object.entries(stored) : []);
  const unreadable: (keyof Settings)[] = [];
  function read<K extends keyof Settings>(key: K): Settings[K] {
    const value = values.get(key);
    if (GUARDS[key](value)) return value;
    if (value !== undefined || !isObject) unreadable.push(key);
    return DEFAULT_SETTINGS[key];
  }
  const settings: Settings = {
    record: read('record'),
    sites: read('sites'),
    logMegabytes: read('logMegabytes'),
    redact: read('redact'),
    badge: read('badge'),
  };
  return { settings, unreadable };
}

function isSite(value: unknown): value is string {
  return typeof value === 'string' && parseSitePattern(value).kind === 'pattern';
}
