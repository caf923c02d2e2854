import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { appFolder, cacheFolder, type RealServer } from './real-server';

/** What a file's `{{name}}` stands for. */
export type Values = Readonly<Record<string, string>>;

/** A fresh copy of the application, where it finds its packages. The caller removes it. */
export async function copyApp(server: RealServer, values: (folder: string) => Values): Promise<string> {
  // Node looks for packages in the folders above, and so in the cache.
  const above = server.packages === undefined ? tmpdir() : cacheFolder(server.packages);
  await mkdir(above, { recursive: true });
  const folder = await mkdtemp(path.join(above, 'recipe-'));
  // A web server's workers may be another user.
  await chmod(folder, 0o755);
  await cp(appFolder(server.app), folder, { recursive: true });
  for (const name of await readdir(folder, { recursive: true })) {
    const file = path.join(folder, name);
    if (!/\.(conf|cfg|js)$|^Caddyfile$/.test(name)) continue;
    await writeFile(file, fill(await readFile(file, 'utf8'), values(folder)));
  }
  return folder;
}

export const removeFolder = (folder: string) => rm(folder, { recursive: true, force: true, maxRetries: 5 });

function fill(text: string, values: Values): string {
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole);
}
