import { defineManifest } from '@crxjs/vite-plugin';
import packageJson from './package.json' with { type: 'json' };

const icons = { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' };

export default defineManifest({
  manifest_version: 3,
  name: '__MSG_name__',
  short_name: 'Preflight',
  description: '__MSG_description__',
  default_locale: 'en',
  version: packageJson.version,
  minimum_chrome_version: '133',
  icons,
  action: { default_title: '__MSG_action_title__', default_icon: icons, default_popup: 'src/popup/popup.html' },
  options_ui: { page: 'src/settings/settings.html', open_in_tab: true },
  background: { service_worker: 'src/background/main.ts', type: 'module' },
  devtools_page: 'src/devtools/devtools.html',
  permissions: ['declarativeNetRequestWithHostAccess', 'offscreen', 'storage', 'webNavigation', 'webRequest'],
  host_permissions: ['http://*/*', 'https://*/*'],
  content_security_policy: {
    // No text becomes markup or code by a slip: the browser refuses every such sink, in what the pages depend on too.
    // The worker alone may connect, for the Tester: each page forbids itself all connections by a `meta` element.
    extension_pages:
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src http: https:; base-uri 'none'; form-action 'none'; frame-ancestors 'self' devtools:; require-trusted-types-for 'script'; trusted-types 'none'",
  },
});
