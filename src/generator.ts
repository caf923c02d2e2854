import { browser } from './browser';
import type { Report } from './report/report';

interface BrandVersion {
  readonly brand: string;
  readonly version: string;
}

/** The part of https://wicg.github.io/ua-client-hints/ that tells the whole version. */
interface UserAgentData {
  getHighEntropyValues(hints: readonly string[]): Promise<{ readonly fullVersionList?: readonly BrandVersion[] }>;
}

/** Who makes a report, and in which browser, e.g. `Chromium 156.0.8078.79`. */
export async function generator(): Promise<Report['generator']> {
  const { short_name, name, version } = browser.runtime.getManifest();
  return { name: short_name ?? name, version, browser: await browserName() };
}

async function browserName(): Promise<string> {
  // Chromium has no such function.
  const info = await browser.runtime.getBrowserInfo?.();
  if (info !== undefined) return `${info.name} ${info.version}`;
  const { userAgentData } = navigator as { readonly userAgentData?: UserAgentData };
  const hints = await userAgentData?.getHighEntropyValues(['fullVersionList']);
  const chromium = hints?.fullVersionList?.find(({ brand }) => brand === 'Chromium');
  return chromium === undefined ? navigator.userAgent : `${chromium.brand} ${chromium.version}`;
}
