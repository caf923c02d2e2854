import { defineManifest } from '@crxjs/vite-plugin';
import packageJson from './package.json' with { type: 'json' };
import { ALL_HOSTS } from './src/all-hosts';

/** The browsers that there is a build for: `chrome` is for all that are made of Chromium. */
export type Target = 'chrome' | 'firefox';

const icons = { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' };
const BACKGROUND = 'src/background/main.ts';

/** What both browsers are told alike. */
const shared = {
  manifest_version: 3 as const,
  name: '__MSG_name__',
  short_name: 'Preflight',
  description: '__MSG_description__',
  default_locale: 'en',
  version: packageJson.version,
  icons,
  action: { default_title: '__MSG_action_title__', default_icon: icons, default_popup: 'src/popup/popup.html' },
  options_ui: { page: 'src/settings/settings.html', open_in_tab: true },
  devtools_page: 'src/devtools/devtools.html',
  host_permissions: ALL_HOSTS,
  content_security_policy: {
    // No text becomes markup or code by a slip: the browser refuses every such sink, in what the pages depend on too.
    // The worker alone may connect, for the Tester: each page forbids itself all connections by a `meta` element.
    extension_pages:
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src http: https:; base-uri 'none'; form-action 'none'; frame-ancestors 'self' devtools:; require-trusted-types-for 'script'; trusted-types 'none'",
  },
};

const permissions = ['declarativeNetRequestWithHostAccess', 'storage', 'webNavigation', 'webRequest'] as const;

const manifests = {
  chrome: defineManifest({
    ...shared,
    // The first that sends `Sec-Fetch-Storage-Access`, which tells of most requests whether credentials go out.
    minimum_chrome_version: '133',
    background: { service_worker: BACKGROUND, type: 'module' },
    permissions: [...permissions, 'offscreen'],
  }),
  firefox: defineManifest({
    ...shared,
    browser_specific_settings: {
      gecko: {
        id: 'preflight@preflight-devtools.org',
        // The first that reads `data_collection_permissions`. All else that is used here is older: the youngest is
        // `scripting.executeScript` with `injectImmediately`, of 102, and event pages with `type: module`, of 112.
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
    background: { scripts: [BACKGROUND], type: 'module' },
    // Its events do not tell whether the page got an answer, so the page's performance entries are read.
    permissions: [...permissions, 'scripting'],
  }),
};

export function manifestFor(target: Target) {
  return manifests[target];
}
