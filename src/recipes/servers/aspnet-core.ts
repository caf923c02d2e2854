import { recipeWords } from '../../words/recipes';
import { lines } from '../lines';
import type { CorsPolicy } from '../policy';
import { doubleQuoted, doubleQuotedList } from '../quote/double-quoted';
import type { ServerRecipe } from '../recipe';
import { after, before } from '../steps';

/** Not run. */
export const aspnetCore: ServerRecipe = {
  id: 'aspnet-core',
  kind: 'server',
  name: 'ASP.NET Core',
  language: 'csharp',
  docs: 'https://learn.microsoft.com/aspnet/core/security/cors',
  proof: 'parsed',
  quoting: doubleQuoted,
  notes: () => [recipeWords.notes.aspnetOrder],
  steps: (policy) => [
    before('Program.cs', 'builder.Build()', 'var app = builder.Build();', services(policy)),
    after(
      'Program.cs',
      'builder.Build()',
      'var app = builder.Build();',
      lines('', '// CORS: before routing and authentication, so that every answer has the headers', 'app.UseCors();'),
    ),
  ],
};

function services(policy: CorsPolicy): string {
  const { origins, methods, requestHeaders, exposedHeaders, credentials, maxAgeSeconds } = policy;
  return lines(
    'builder.Services.AddCors(options => options.AddDefaultPolicy(policy => policy',
    origins === '*' ? '    .AllowAnyOrigin()' : `    .WithOrigins(${doubleQuotedList(origins)})`,
    `    .WithMethods(${doubleQuotedList(methods)})`,
    requestHeaders.length > 0 && `    .WithHeaders(${doubleQuotedList(requestHeaders)})`,
    exposedHeaders.length > 0 && `    .WithExposedHeaders(${doubleQuotedList(exposedHeaders)})`,
    credentials && '    .AllowCredentials()',
    `    .SetPreflightMaxAge(TimeSpan.FromSeconds(${maxAgeSeconds}))));`,
  );
}
