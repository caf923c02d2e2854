import { browser } from '../browser';

/** The red of an error in DevTools, dark enough for white text. */
const RED = '#b3261e';

/** The blue of a link in DevTools. */
const BLUE = '#0b57d0';

/** What the icon tells of a tab. */
interface BadgeState {
  readonly blocked: number;
  /** False: nothing is recorded there now. */
  readonly isRecorded: boolean;
  /** A fix is tried there. */
  readonly isOnTrial: boolean;
}

/** Shows each tab's number of blocked requests on the toolbar icon, or that a fix is tried there. */
export class Badge {
  readonly #shown = new Map<number, string>();
  #hasText = true;

  /** Whether the icon has a number. Its tooltip tells it in any case. To be followed by `show` for each tab. */
  setText(hasText: boolean): void {
    this.#hasText = hasText;
  }

  /** Says what the tooltip is to say of tabs that nothing is known of. */
  setDefault(isRecorded: boolean): void {
    void browser.action.setTitle({ title: badgeTitle({ blocked: 0, isRecorded, isOnTrial: false }) });
  }

  /** Asks the browser only where it differs from before. */
  show(tabId: number, state: BadgeState): void {
    const text = state.isOnTrial || this.#hasText ? badgeText(state) : '';
    const title = badgeTitle(state);
    if (this.#shown.get(tabId) === `${text} ${title}`) return;
    this.#shown.set(tabId, `${text} ${title}`);
    // A tab that has gone meanwhile has no icon that could show it.
    void Promise.allSettled([
      browser.action.setBadgeBackgroundColor({ tabId, color: state.isOnTrial ? BLUE : RED }),
      browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
      browser.action.setBadgeText({ tabId, text }),
      browser.action.setTitle({ tabId, title }),
    ]);
  }

  /** Follows the browser, which takes a tab's text away when its page goes. */
  forget(tabId: number): void {
    this.#shown.delete(tabId);
  }
}

function badgeText({ blocked, isOnTrial }: BadgeState): string {
  if (isOnTrial) return browser.i18n.getMessage('badge_trial');
  if (blocked === 0) return '';
  return blocked > 999 ? '999+' : String(blocked);
}

function badgeTitle({ blocked, isRecorded, isOnTrial }: BadgeState): string {
  if (isOnTrial) return browser.i18n.getMessage('action_title_trial');
  if (blocked === 0) return browser.i18n.getMessage(isRecorded ? 'action_title' : 'action_title_paused');
  return browser.i18n.getMessage(blocked === 1 ? 'action_title_one' : 'action_title_many', String(blocked));
}
