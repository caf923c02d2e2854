import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scatteredWords } from '../testing/scattered-words';

const SOURCE = new URL('../', import.meta.url);

/** Recipes are code for other people's servers, with its comments; tests say what they please. */
const ELSEWHERE = /^words\/|^recipes\/|(^|\/)testing\/|\.test\.ts$/;

/** What reads like words and is none. */
const NO_WORDS: Readonly<Record<string, RegExp>> = {
  'panel/model/shortcuts.ts': /^Page (Up|Down)$/,
  'report/html/style.ts': /^:root\{/,
};

const modules = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file) && !ELSEWHERE.test(file),
);

it.each(modules)('%s leaves to src/words what people see', (file) => {
  const found = scatteredWords(file, readFileSync(new URL(file, SOURCE), 'utf8'));
  expect(found.filter(({ text }) => !NO_WORDS[file]?.test(text))).toEqual([]);
});

it('looks at the whole extension', () => {
  expect(modules).toEqual(expect.arrayContaining(['panel/components/App.tsx', 'background/main.ts']));
});

describe('what counts as words', () => {
  it.each([
    ['the text of an element', '<p>Reload {n} times</p>', ['Reload', 'times']],
    ['a label', '<button aria-label="Close" />', ['Close']],
    ['a label made of parts', `<button title={\`Copy \${name}\`} />`, ['Copy']],
    ['either side of a choice', "<p>{ok ? 'Saved' : 'Lost'}</p>", ['Saved', 'Lost']],
    ['what is shown on a condition', "<>{ok && 'Saved'}</>", ['Saved']],
    ['a sentence anywhere', "fail('The tab was closed.')", ['The tab was closed.']],
    ['the rest of a sentence', `fail(\`\${tab} is not there any more\`)`, ['is not there any more']],
  ])('%s', (_, source, texts) => {
    expect(scatteredWords('a.tsx', source).map(({ text }) => text)).toEqual(texts);
  });

  it.each([
    ['a class', `<p class={\`row group cursor\${on}\`} id="row" />`],
    ['what is asked of the words', '<p title={words.close}>{words.title(2)} → {count}</p>'],
    ['a selector', "find('textarea, select, input:not([type=button])')"],
    ['the name of an error', "const is = error === 'net::ERR_FAILED'"],
  ])('not %s', (_, source) => {
    expect(scatteredWords('a.tsx', source)).toEqual([]);
  });
});
