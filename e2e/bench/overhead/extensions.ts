import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bundleForNode } from '../bundle';

export interface BareExtensions {
  /** The folder of one without any listener. */
  readonly blank: string;
  /** The folder of one with the listeners of Preflight, which do nothing. */
  readonly floor: string;
  remove(): Promise<void>;
}

/** Writes what the extension is measured against. */
export async function writeBareExtensions(): Promise<BareExtensions> {
  const bundle = await bundleForNode(new URL('floor.ts', import.meta.url), { minify: true });
  const [blank, floor] = [path.join(bundle.folder, 'blank'), path.join(bundle.folder, 'floor')];
  for (const [folder, name] of [
    [blank, 'Blank'],
    [floor, 'Floor'],
  ] as const) {
    await mkdir(folder);
    const manifest = {
      manifest_version: 3,
      name,
      version: '1.0.0',
      permissions: ['webRequest'],
      host_permissions: ['http://*/*', 'https://*/*'],
      background: { service_worker: 'worker.js', type: 'module' },
    };
    await writeFile(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  }
  await copyFile(bundle.file, path.join(floor, 'worker.js'));
  await writeFile(path.join(blank, 'worker.js'), '');
  return { blank, floor, remove: () => rm(bundle.folder, { recursive: true }) };
}
