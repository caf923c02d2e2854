import { crx } from '@crxjs/vite-plugin';
import { defineConfig } from 'vite';
import manifest from './manifest.ts';

export default defineConfig({
  plugins: [crx({ manifest, contentScripts: { injectCss: false } })],
  build: {
    outDir: 'dist/chrome',
    target: 'chrome133',
    // Its polyfill would fetch, and no page of the extension may.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // Nothing in the manifest names these pages.
      input: { panel: 'src/panel/panel.html', offscreen: 'src/offscreen/offscreen.html' },
    },
  },
});
