import type { Header } from '../../cors/headers';
import { recipeWords } from '../../words/recipes';
import { answerHeaders, preflightHeaders } from '../answer-headers';
import { lines } from '../lines';
import type { CorsPolicy } from '../policy';
import { php as quoting } from '../quote/php';
import type { ServerRecipe } from '../recipe';
import { after } from '../steps';

export const php: ServerRecipe = {
  id: 'php',
  kind: 'server',
  name: 'PHP',
  language: 'php',
  docs: 'https://www.php.net/manual/function.header.php',
  proof: 'run',
  quoting,
  notes: () => [recipeWords.notes.phpFirst, recipeWords.notes.phpStaticFiles],
  steps: (policy) => [after('index.php', '<?php', '<?php', code(policy))],
};

function code(policy: CorsPolicy): string {
  const { origins } = policy;
  return lines(
    '// CORS: before anything else, so that every answer has the headers',
    origins === '*'
      ? ["header('Access-Control-Allow-Origin: *');", send('', answerHeaders(policy))]
      : [
          `$corsOrigins = [${origins.map(quoting.quote).join(', ')}];`,
          "header('Vary: Origin', false);",
          "if (in_array($_SERVER['HTTP_ORIGIN'] ?? '', $corsOrigins, true)) {",
          "    header('Access-Control-Allow-Origin: ' . $_SERVER['HTTP_ORIGIN']);",
          send('    ', answerHeaders(policy)),
          '}',
        ],
    "if ($_SERVER['REQUEST_METHOD'] === 'OPTIONS' && isset($_SERVER['HTTP_ACCESS_CONTROL_REQUEST_METHOD'])) {",
    send('    ', preflightHeaders(policy)),
    '    http_response_code(204);',
    '    exit;',
    '}',
    '',
  );
}

function send(indent: string, headers: readonly Header[]): string[] {
  return headers.map(({ name, value }) => `${indent}header(${quoting.quote(`${name}: ${value}`)});`);
}
