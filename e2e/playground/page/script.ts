import type { Group } from '../scenario';

/** The module that the page runs: each scenario's code, exactly as it is shown, as the body of a function. */
export function scenariosScript(groups: readonly Group[]): string {
  const functions = groups
    .flatMap(({ scenarios }) => scenarios)
    .map(({ id, title, code }) => `// ${title}\nruns.set('${id}', async () => {\n${code}\n});\n`);
  return `export const runs = new Map();\n\n${functions.join('\n')}`;
}
