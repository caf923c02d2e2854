import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { OLDEST } from '../../vite.config';

export interface Bundle {
  /** To be removed by whoever asked for it. */
  readonly folder: string;
  readonly file: string;
}

/** Builds a module with all that it imports, as the extension is built and for the same target, into one file for Node. */
export async function bundleForNode(entry: URL, { minify }: { minify: boolean }): Promise<Bundle> {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-bundle-'));
  const source = fileURLToPath(entry);
  const name = `${parse(source).name}.mjs`;
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: source,
      target: OLDEST.chrome,
      minify,
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: { output: { entryFileNames: name } },
    },
  });
  return { folder, file: join(folder, name) };
}
