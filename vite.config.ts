import { existsSync } from 'node:fs';
import { crx } from '@crxjs/vite-plugin';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { manifestFor, type Target } from './manifest.ts';

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

/** In Firefox's build, `x.firefox.ts` takes the place of the `x.ts` beside it. */
const firefoxsOwn: Plugin = {
  name: 'firefoxs-own',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    if (!source.startsWith('.') || importer === undefined) return null;
    const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
    const own = resolved?.id.replace(/\.ts$/, '.firefox.ts');
    return own !== undefined && own !== resolved?.id && existsSync(own) ? own : resolved;
  },
};

/** The oldest browser of each kind that its manifest lets in. */
export const OLDEST = { chrome: 'chrome133', firefox: 'firefox140' } as const;

/** `vite build` builds for Chromium, `vite build --mode firefox` for Firefox. */
export default defineConfig(({ mode }) => configFor(mode === 'firefox' ? 'firefox' : 'chrome'));

export const configFor = (target: Target): UserConfig => ({
  plugins: [
    // Firefox's background is a page, which may load parts of itself later.
    ...(target === 'firefox' ? [firefoxsOwn] : [workerInOneFile]),
    noInnerHtml,
    crx({ manifest: manifestFor(target), browser: target, contentScripts: { injectCss: false } }),
  ],
  build: {
    outDir: `dist/${target}`,
    target: OLDEST[target],
    // Files on the disk need no preloading, and its polyfill would fetch, which no page of the extension may.
    modulePreload: false,
    rolldownOptions: {
      // That our plugins take seconds is known, and nothing to be told at each build.
      checks: { pluginTimings: false },
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
      input: {
        panel: 'src/panel/panel.html',
        ...(target === 'chrome' && { offscreen: 'src/offscreen/offscreen.html' }),
      },
    },
  },
});
