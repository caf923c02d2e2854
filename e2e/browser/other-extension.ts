import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

type Rule = chrome.declarativeNetRequest.Rule;

export interface OtherExtension {
  readonly folder: string;
  remove(): Promise<void>;
}

/** Writes an extension that does nothing but apply these declarativeNetRequest rules. */
export async function writeExtension(name: string, rules: readonly Rule[]): Promise<OtherExtension> {
  const folder = await mkdtemp(path.join(tmpdir(), 'preflight-other-'));
  const manifest = {
    manifest_version: 3,
    name,
    version: '1.0.0',
    permissions: ['declarativeNetRequest'],
    host_permissions: ['http://*/*', 'https://*/*'],
    declarative_net_request: { rule_resources: [{ id: 'rules', enabled: true, path: 'rules.json' }] },
  };
  await writeFile(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(path.join(folder, 'rules.json'), JSON.stringify(rules));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
