import { defineManifest } from '@crxjs/vite-plugin';
import { version } from './package.json';

const icons = { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' };

export default defineManifest({
  manifest_version: 3,
  name: '__MSG_name__',
  description: '__MSG_description__',
  default_locale: 'en',
  version,
  minimum_chrome_version: '120',
  icons,
  action: { default_title: '__MSG_action_title__', default_icon: icons },
  background: { service_worker: 'src/background/main.ts', type: 'module' },
  devtools_page: 'src/devtools/devtools.html',
  permissions: ['storage', 'webNavigation', 'webRequest'],
  host_permissions: ['http://*/*', 'https://*/*'],
  content_security_policy: {
    extension_pages:
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self' devtools:",
  },
});
