import { createHash, generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

type Rule = chrome.declarativeNetRequest.Rule;

export interface OtherExtension {
  readonly folder: string;
  readonly id: string;
  remove(): Promise<void>;
}

/** Writes an extension that applies these declarativeNetRequest rules, and has a page, `page.html`, that does nothing. */
export async function writeExtension(name: string, rules: readonly Rule[] = []): Promise<OtherExtension> {
  const folder = await mkdtemp(path.join(tmpdir(), 'preflight-other-'));
  const { key, id } = newIdentity();
  const manifest = {
    manifest_version: 3,
    name,
    version: '1.0.0',
    key,
    permissions: ['declarativeNetRequest'],
    host_permissions: ['http://*/*', 'https://*/*'],
    declarative_net_request: { rule_resources: [{ id: 'rules', enabled: true, path: 'rules.json' }] },
  };
  await writeFile(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(path.join(folder, 'rules.json'), JSON.stringify(rules));
  await writeFile(path.join(folder, 'page.html'), `<!doctype html><title>${name}</title>`);
  return { folder, id, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** A key for a manifest, and the id that the browser derives from it: half of its hash, in the letters a to p. */
function newIdentity(): { readonly key: string; readonly id: string } {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const der = publicKey.export({ type: 'spki', format: 'der' });
  const hash = createHash('sha256').update(der).digest('hex').slice(0, 32);
  const id = hash.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
  return { key: der.toString('base64'), id };
}
