import { spawnSync } from 'node:child_process';
import type { CorsPolicy } from '../../../src/recipes/policy';
import type { ServerRecipe } from '../../../src/recipes/recipe';
import { writeRecipe } from '../../../src/recipes/write';
import { applySteps } from '../harness/apply-steps';
import type { RealServer } from '../harness/real-server';
import { copyApp, removeFolder } from '../harness/workdir';

/** Has the server read its configuration in this folder; what it takes for the host to ask, or what it printed instead. */
type ReadHost = (folder: string) => string;

const MAX_BUFFER = 1_000_000;

/** By the server itself: no other parser of these configurations is as real. */
export const READ_HOST: Readonly<Record<string, ReadHost>> = {
  // It looks the host up, and says which one it did not find.
  'nginx-proxy': (folder) => {
    const { stderr } = spawnSync('/usr/sbin/nginx', ['-t', '-p', folder, '-c', `${folder}/nginx.conf`], {
      encoding: 'utf8',
      maxBuffer: MAX_BUFFER,
    });
    return /host not found in upstream "(.*)" in /.exec(stderr)?.[1] ?? stderr;
  },
  'caddy-proxy': (folder) => {
    const { stdout, stderr } = spawnSync('caddy', ['adapt', '--config', `${folder}/Caddyfile`], {
      encoding: 'utf8',
      maxBuffer: MAX_BUFFER,
    });
    const dials: string[] = [];
    JSON.parse(stdout || '0', (key, value: unknown) => {
      if (key === 'dial') dials.push(String(value));
      return value;
    });
    return dials.length === 1 ? String(dials[0]).replace(/:\d+$/, '') : stderr;
  },
};

/** What the server reads for the API's host, once the recipe's steps are done for this policy. */
export async function proxiedHost(server: RealServer, recipe: ServerRecipe, policy: CorsPolicy): Promise<string> {
  const written = writeRecipe(recipe, policy);
  if ('unwritable' in written) throw new Error(written.unwritable);
  const values = { port: '9', closed: '9', upstream: '9', api: policy.api.origin };
  const folder = await copyApp(server, (copy) => ({ ...values, folder: copy }));
  try {
    await applySteps(folder, written.steps);
    return READ_HOST[recipe.id]?.(folder) ?? '';
  } finally {
    await removeFolder(folder);
  }
}
