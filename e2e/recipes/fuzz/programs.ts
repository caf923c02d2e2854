import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { programVersion } from '../harness/real-server';
import type { Parsed, Parser } from './parsed';

const file = (name: string) => fileURLToPath(new URL(`parsers/${name}`, import.meta.url));

const run = (program: string, args: readonly string[], input: string) =>
  execFileSync(program, args, { input, encoding: 'utf8', maxBuffer: 100_000_000, timeout: 60_000 });

/** A program that takes a JSON list of texts, and gives a JSON list of what they are made of. */
function jsonParser(name: string, program: string, args: readonly string[], version: readonly string[]): Parser {
  return {
    name,
    isThere: () => programVersion(program, version, /(\d)/) !== null,
    parse: async (texts) => JSON.parse(run(program, args, JSON.stringify(texts))) as Parsed[],
  };
}

export const pythonParser = jsonParser('Python’s ast', '/usr/bin/python3', [file('parse.py')], ['--version']);
export const phpParser = jsonParser('PHP’s token_get_all', 'php', [file('parse.php')], ['--version']);
export const rubyParser = jsonParser('Ruby’s AbstractSyntaxTree', 'ruby', [file('parse.rb')], ['--version']);
export const goParser = jsonParser('Go’s go/parser', 'go', ['run', file('parse.go')], ['version']);

const encoded = (text: string) => Buffer.from(text).toString('base64');
const decoded = (text: string) => Buffer.from(text, 'base64').toString();

/** Without a JSON library at hand, in base64. */
export const javaParser: Parser = {
  name: 'javac’s parser',
  isThere: () => programVersion('javac', ['-version'], /javac (1[7-9]|[2-9]\d)/) !== null,
  async parse(texts) {
    // It runs for a second: compiled more thoroughly, it would take longer.
    const lines = run(
      'java',
      ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', file('Parse.java')],
      texts.map(encoded).join('\n'),
    )
      .trimEnd()
      .split('\n');
    return lines.map((line) => {
      const [shape = '', ...strings] = line.split(' ').map(decoded);
      return { shape, strings };
    });
  },
};
