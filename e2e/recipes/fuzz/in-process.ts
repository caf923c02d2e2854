import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { cacheFolder } from '../harness/real-server';
import type { Parsed, Parser } from './parsed';

/** Splits a tree of plain objects into its shape and its strings. */
function taken(tree: unknown, isString: (node: Readonly<Record<string, unknown>>) => string | null): Parsed {
  const strings: string[] = [];
  const shape = JSON.stringify(tree, (key, value: unknown) => {
    // Where something stands changes with the length of a string before it.
    if (key === 'start' || key === 'end' || key === 'raw') return undefined;
    if (typeof value !== 'object' || value === null) return value;
    const text = isString(value as Readonly<Record<string, unknown>>);
    if (text === null) return value;
    strings.push(text);
    return 'string';
  });
  return { shape, strings };
}

/** A text may be lines of an object, or of a function. */
const WRAPPERS = [(text: string) => text, (text: string) => `({${text}})`, (text: string) => `async () => {${text}}`];

export const javascriptParser: Parser = {
  name: 'Oxc',
  isThere: () => true,
  async parse(texts) {
    // Imported here, since each process of the tests reads this file, and few parse.
    const { parseSync } = await import('vite');
    return texts.map((text) => {
      const program = WRAPPERS.map((wrap) => parseSync('cors.js', wrap(text))).find(
        ({ errors }) => errors.length === 0,
      );
      if (program === undefined) throw new Error(`This is no JavaScript:\n${text}`);
      return taken(program.program, ({ type, value }) =>
        type === 'Literal' && typeof value === 'string' ? value : null,
      );
    });
  },
};

export const jsonParser: Parser = {
  name: 'JSON.parse',
  isThere: () => true,
  parse: async (texts) =>
    texts.map((text) => {
      const strings: string[] = [];
      const shape = JSON.stringify(JSON.parse(text), (_, value: unknown) => {
        if (typeof value !== 'string') return value;
        strings.push(value);
        return '';
      });
      return { shape, strings };
    }),
};

interface SyntaxNode {
  readonly type: string;
  readonly text: string;
  readonly children: readonly SyntaxNode[];
  readonly hasError: boolean;
}

/** https://github.com/tree-sitter/tree-sitter-c-sharp */
export const csharpParser: Parser = {
  name: 'tree-sitter-c-sharp',
  isThere: () => existsSync(modules('tree-sitter-c-sharp')),
  async parse(texts) {
    const { Parser: TreeSitter, Language } = await import(
      pathToFileURL(modules('web-tree-sitter/web-tree-sitter.js')).href
    );
    await TreeSitter.init();
    const parser = new TreeSitter();
    parser.setLanguage(await Language.load(modules('tree-sitter-c-sharp/tree-sitter-c_sharp.wasm')));
    return texts.map((text) => {
      const strings: string[] = [];
      const root = (parser.parse(text) as { rootNode: SyntaxNode }).rootNode;
      if (root.hasError) throw new Error(`This is no C#:\n${text}`);
      return { shape: shapeOf(root, strings), strings };
    });
  },
};

const modules = (name: string) => path.join(cacheFolder('parsers'), 'node_modules', name);

function shapeOf(node: SyntaxNode, strings: string[]): string {
  if (node.type === 'string_literal') {
    // As C# reads it, which for visible ASCII is as JSON does.
    strings.push(JSON.parse(node.text) as string);
    return 'string';
  }
  if (node.children.length === 0) return node.text;
  return `${node.type}(${node.children.map((child) => shapeOf(child, strings)).join(' ')})`;
}
