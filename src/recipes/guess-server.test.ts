import { describe, expect, it } from 'vitest';
import { recipeOf } from './all';
import { CLUES } from './clues';
import { guessServer } from './guess-server';

const guess = (...lines: readonly (readonly [string, string])[]) =>
  guessServer(lines.map(([name, value]) => ({ name, value })));

describe('guessServer', () => {
  it.each([
    [[['X-Powered-By', 'Express']], 'express', 'The answer says X-Powered-By: Express.'],
    [[['Server', 'nginx/1.22.1']], 'nginx', 'The answer says Server: nginx/1.22.1.'],
    [[['Server', 'Apache/2.4.58 (Ubuntu)']], 'apache', 'The answer says Server: Apache/2.4.58 (Ubuntu).'],
    [[['Server', 'Apache-Coyote/1.1']], 'spring-boot', 'The answer says Server: Apache-Coyote/1.1.'],
    [[['Server', 'Werkzeug/2.2.2 Python/3.11']], 'flask', 'The answer says Server: Werkzeug/2.2.2 Python/3.11.'],
    [[['set-cookie', 'JSESSIONID=secret; Path=/']], 'spring-boot', 'The answer sets the cookie JSESSIONID.'],
  ] as const)('%j comes from %s', (lines, recipe, evidence) => {
    expect(guess(...lines)[0]).toMatchObject({ recipe, evidence });
  });

  it('puts the application before the web server in front of it', () => {
    const recipes = guess(['Server', 'nginx'], ['X-Powered-By', 'PHP/8.2']).map(({ recipe }) => recipe);
    expect(recipes).toEqual(['php', 'nginx']);
  });

  it('knows nothing where nothing is told', () => {
    expect(guess(['Server', 'unheard-of'], ['Date', 'now'])).toEqual([]);
  });

  it('quotes no more than a name and a version', () => {
    expect(guess(['Server', `nginx ${'x'.repeat(500)}`])[0]?.evidence.length).toBeLessThan(100);
  });

  it('leads to recipes that exist', () => {
    for (const { recipes } of CLUES) for (const id of recipes) expect(recipeOf(id), id).not.toBeNull();
  });
});
