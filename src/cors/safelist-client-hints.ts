type Rule = (value: string) => boolean;

const isNumber: Rule = (value) => /^\d+(\.\d+)?$/.test(value);
const isInteger: Rule = (value) => /^\d+$/.test(value);

/** Chromium judges the values of the hints that came before `Sec-CH-`. */
const RULES = new Map<string, Rule>([
  ['device-memory', isNumber],
  ['downlink', isNumber],
  ['dpr', isNumber],
  ['ect', (value) => /^(slow-2g|2g|3g|4g)$/.test(value)],
  ['rtt', isInteger],
  ['save-data', (value) => value.toLowerCase() === 'on'],
  ['viewport-width', isInteger],
  ['width', isInteger],
]);

/** Of these any value will do. https://wicg.github.io/client-hints-infrastructure/ */
const ANY_VALUE = new Set([
  'sec-ch-device-memory',
  'sec-ch-dpr',
  'sec-ch-prefers-color-scheme',
  'sec-ch-prefers-reduced-motion',
  'sec-ch-prefers-reduced-transparency',
  'sec-ch-ua',
  'sec-ch-ua-arch',
  'sec-ch-ua-bitness',
  'sec-ch-ua-form-factors',
  'sec-ch-ua-full-version',
  'sec-ch-ua-full-version-list',
  'sec-ch-ua-mobile',
  'sec-ch-ua-model',
  'sec-ch-ua-platform',
  'sec-ch-ua-platform-version',
  'sec-ch-ua-wow64',
  'sec-ch-viewport-height',
  'sec-ch-viewport-width',
  'sec-ch-width',
]);

/** Whether Chromium takes this for a client hint that needs no preflight; the standard knows none. `name` in lower case. */
export function isSafelistedHint(name: string, value: string): boolean {
  return ANY_VALUE.has(name) || (RULES.get(name)?.(value) ?? false);
}

/** Whether some value under this name makes a client hint that needs no preflight; `name` in lower case. */
export function isSafelistedHintName(name: string): boolean {
  return ANY_VALUE.has(name) || RULES.has(name);
}
