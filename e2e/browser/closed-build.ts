import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'playwright/test';
import { namesUsed } from './names-used';

/** Directives by name, each with its sources. */
const directivesOf = (policy: string) =>
  Object.fromEntries(
    policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, sources.join(' ')];
    }),
  );

/** What makes code or markup of a text, or leads out of the machine. */
const FORBIDDEN = {
  variables: [
    'eval',
    'Function',
    'importScripts',
    'WebAssembly',
    'DOMParser',
    'XMLHttpRequest',
    'WebSocket',
    'WebTransport',
    'EventSource',
    'RTCPeerConnection',
    'Image',
  ],
  members: [
    'eval',
    'innerHTML',
    'outerHTML',
    'insertAdjacentHTML',
    'createContextualFragment',
    'setHTMLUnsafe',
    'parseFromString',
    'srcdoc',
    'writeln',
    'sendBeacon',
    'XMLHttpRequest',
    'WebSocket',
  ],
} as const;

/** Tests that the build in this folder has just these pages, and is closed: it connects nowhere and runs no text. */
export function testThatItIsClosed(folder: string, pageNames: readonly string[]): void {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
  const manifest = JSON.parse(read('manifest.json'));

  test('every page of the extension forbids itself all connections, before it loads anything', () => {
    const pages = files.filter((file) => file.endsWith('.html'));
    expect(pages.map((page) => path.basename(page)).sort()).toEqual(pageNames);
    for (const page of pages) {
      const html = read(page);
      const [, policy = ''] = /<meta\s+http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(html) ?? [];
      expect(directivesOf(policy), page).toMatchObject({ 'default-src': "'none'", 'connect-src': "'none'" });
      const loaded = [...html.matchAll(/<(?:script|link)\b/g)].map(({ index }) => index);
      expect(Math.min(...loaded), `what ${page} loads comes after its policy`).toBeGreaterThan(
        html.indexOf('<meta http-equiv'),
      );
    }
  });

  test('the manifest allows scripts of the package only, and is open to nobody', () => {
    expect(directivesOf(manifest.content_security_policy.extension_pages)).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'img-src': "'self'",
      'connect-src': 'http: https:',
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'self' devtools:",
      'require-trusted-types-for': "'script'",
      'trusted-types': "'none'",
    });
    for (const key of [
      'externally_connectable',
      'web_accessible_resources',
      'content_scripts',
      'sandbox',
      'update_url',
    ]) {
      expect(manifest, key).not.toHaveProperty(key);
    }
  });

  test('no script, of ours or of what we depend on, makes code or markup of a text; only the worker can fetch', () => {
    const scripts = files.filter((file) => file.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(10);
    const callers: string[] = [];
    for (const script of scripts) {
      const text = read(script);
      const { variables, members } = namesUsed(text);
      expect(
        FORBIDDEN.variables.filter((name) => variables.has(name)),
        script,
      ).toEqual([]);
      expect(
        FORBIDDEN.members.filter((name) => members.has(name)),
        script,
      ).toEqual([]);
      expect(text, script).not.toMatch(/\bdocument\.write|\b(window|self|globalThis)\.fetch|\bimport\s*\(\s*["'`]\w+:/);
      if (variables.has('fetch')) callers.push(script);
    }
    expect(callers).toHaveLength(1);
    expect(read('service-worker-loader.js')).toContain(callers[0]);
  });
}
