import type { RequestStarted } from '../exchange/events';
import type { Pause } from '../messages';
import type { Settings } from '../settings/settings';
import { isOnSite } from '../settings/site-pattern';
import { mainUrlOf, type TabPages } from './tab-pages';

/** What decides whose requests are recorded. */
export interface Recording {
  readonly settings: Pick<Settings, 'record' | 'sites'>;
  /** The tabs that DevTools, or a panel in a tab of its own, looks into. */
  readonly inspected: ReadonlySet<number>;
}

/** Why nothing is recorded of a tab that shows this page, or null: it is. */
export function pauseOf({ settings, inspected }: Recording, tabId: number, pageUrl: string | null): Pause | null {
  switch (settings.record) {
    case 'always':
      return null;
    case 'devtools':
      return inspected.has(tabId) ? null : 'devtools-closed';
    case 'sites':
      return pageUrl !== null && isListed(settings.sites, pageUrl) ? null : 'site-not-listed';
    default:
      return settings.record satisfies never;
  }
}

/**
 * Reports whether a request is recorded. One without a tab is a service worker's: it may be about any inspected tab.
 * On a listed site is what its page asks, and what a frame of a listed site asks in any page.
 */
export function isRecorded({ settings, inspected }: Recording, request: RequestStarted, pages: TabPages): boolean {
  switch (settings.record) {
    case 'always':
      return true;
    case 'devtools':
      return request.tabId === -1 ? inspected.size > 0 : inspected.has(request.tabId);
    case 'sites': {
      // The page's own URL is that of the document that asks: the tab may still be known by the page before.
      const page = mainUrlOf(pages, request);
      return isListed(settings.sites, request.origin) || (page !== null && isListed(settings.sites, page));
    }
    default:
      return settings.record satisfies never;
  }
}

/** Reports whether anything can be recorded now; where not, nobody needs to listen. */
export function recordsAnything({ settings, inspected }: Recording): boolean {
  switch (settings.record) {
    case 'always':
      return true;
    case 'devtools':
      return inspected.size > 0;
    case 'sites':
      return settings.sites.length > 0;
    default:
      return settings.record satisfies never;
  }
}

function isListed(sites: readonly string[], url: string): boolean {
  return sites.some((site) => isOnSite(url, site));
}
