import type { Header } from '../../cors/headers';
import { recipeWords } from '../../words/recipes';
import { answerHeaders, preflightHeaders } from '../answer-headers';
import { lines } from '../lines';
import type { CorsPolicy } from '../policy';
import { doubleQuoted, doubleQuotedList } from '../quote/double-quoted';
import type { ServerRecipe } from '../recipe';
import { create, replace } from '../steps';

/** Go's own server, without a framework. */
export const go: ServerRecipe = {
  id: 'go',
  kind: 'server',
  name: 'Go net/http',
  language: 'go',
  docs: 'https://pkg.go.dev/net/http#Handler',
  proof: 'run',
  quoting: doubleQuoted,
  notes: () => [recipeWords.notes.goOutermost, recipeWords.notes.goPanic],
  steps: (policy) => [
    create('cors.go', file(policy)),
    replace('main.go', ', handler)', ', allowCors(handler))', recipeWords.steps.wrapGoHandler),
  ],
};

function file(policy: CorsPolicy): string {
  const { origins } = policy;
  return lines(
    'package main',
    '',
    'import "net/http"',
    '',
    origins !== '*' && [`var corsOrigins = []string{${doubleQuotedList(origins)}}`, ''],
    '// allowCors answers preflights, and adds the CORS headers to every answer.',
    'func allowCors(next http.Handler) http.Handler {',
    '\treturn http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {',
    origins === '*'
      ? ['\t\tw.Header().Set("Access-Control-Allow-Origin", "*")', set('\t\t', answerHeaders(policy))]
      : [
          '\t\tw.Header().Add("Vary", "Origin")',
          '\t\tfor _, origin := range corsOrigins {',
          '\t\t\tif r.Header.Get("Origin") == origin {',
          '\t\t\t\tw.Header().Set("Access-Control-Allow-Origin", origin)',
          set('\t\t\t\t', answerHeaders(policy)),
          '\t\t\t}',
          '\t\t}',
        ],
    '\t\tif r.Method == http.MethodOptions && r.Header.Get("Access-Control-Request-Method") != "" {',
    set('\t\t\t', preflightHeaders(policy)),
    '\t\t\tw.WriteHeader(http.StatusNoContent)',
    '\t\t\treturn',
    '\t\t}',
    '\t\tnext.ServeHTTP(w, r)',
    '\t})',
    '}',
  );
}

function set(indent: string, headers: readonly Header[]): string[] {
  return headers.map(
    ({ name, value }) => `${indent}w.Header().Set(${doubleQuoted.quote(name)}, ${doubleQuoted.quote(value)})`,
  );
}
