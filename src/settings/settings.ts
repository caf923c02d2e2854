/** When requests are recorded: `devtools` is only while DevTools is open on their tab, `sites` only on listed sites. */
export const RECORD_WHEN = ['always', 'devtools', 'sites'] as const;

export type RecordWhen = (typeof RECORD_WHEN)[number];

/** What a person has chosen. Plain data: it is stored as it is. */
export interface Settings {
  readonly record: RecordWhen;
  /** Site patterns (site-pattern.ts); they count where `record` is `sites`. */
  readonly sites: readonly string[];
  /** How much one tab's log may hold, in megabytes of 1,000,000 bytes. */
  readonly logMegabytes: number;
  /** Whether a report leaves out secrets where nobody says otherwise. */
  readonly redact: boolean;
  /** Whether the toolbar icon shows how many requests are blocked. */
  readonly badge: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  record: 'always',
  sites: [],
  logMegabytes: 2,
  redact: true,
  badge: true,
};

/** The bounds of `logMegabytes`. The greatest is what the browser's quota leaves for the logs of all tabs. */
export const LOG_MEGABYTES = { min: 0.5, max: 8, step: 0.5 } as const;

export function isLogSize(megabytes: unknown): megabytes is number {
  return typeof megabytes === 'number' && megabytes >= LOG_MEGABYTES.min && megabytes <= LOG_MEGABYTES.max;
}
