import { crx } from '@crxjs/vite-plugin';
import { defineConfig, type Plugin } from 'vite';
import manifest from './manifest.ts';

const WORKER = /\/src\/background\/main\.ts$/;
const WORKERS_OWN = '?of=worker';

/**
 * Gives the worker modules of its own, and so all of them in one file: it starts sooner from one file than from ten, and
 * one file is the smaller when gzipped.
 */
const workerInOneFile: Plugin = {
  name: 'worker-in-one-file',
  apply: 'build',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    if (importer === undefined || !(WORKER.test(importer) || importer.endsWith(WORKERS_OWN))) return null;
    const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
    return resolved === null || resolved.external ? resolved : { ...resolved, id: `${resolved.id}${WORKERS_OWN}` };
  },
};

/** Preact alone would write HTML, and only where it is asked to. Here, not even then: it would show as text. */
const noInnerHtml: Plugin = {
  name: 'no-inner-html',
  apply: 'build',
  transform(code, id) {
    return /\/preact\/dist\/preact\.m?js/.test(id) ? code.replaceAll('.innerHTML', '.textContent') : null;
  },
};

export default defineConfig({
  plugins: [workerInOneFile, noInnerHtml, crx({ manifest, contentScripts: { injectCss: false } })],
  build: {
    outDir: 'dist/chrome',
    target: 'chrome133',
    // Files on the disk need no preloading, and its polyfill would fetch, which no page of the extension may.
    modulePreload: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // In one file what panel and reports share is smaller. The popup has no need of it, but of the other's words.
          groups: [
            {
              name: 'text',
              test: /src\/(view\/(address|header-name|visible-text)|cors\/parse-url|words\/number)\.ts$/,
              priority: 1,
            },
            { name: 'diagnosis', test: /src\/(diagnosis|words\/diagnosis|view)\/|words\/view/, minShareCount: 2 },
          ],
        },
      },
      // Nothing in the manifest names these pages.
      input: { panel: 'src/panel/panel.html', offscreen: 'src/offscreen/offscreen.html' },
    },
  },
});
