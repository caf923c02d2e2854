import { recipeWords } from '../../words/recipes';
import type { CorsPolicy } from '../policy';
import { doubleQuoted } from '../quote/double-quoted';
import { jsonText } from '../quote/json';
import type { ServerRecipe } from '../recipe';
import { create, run } from '../steps';

/** For HTTP APIs. Not run. */
export const awsApiGateway: ServerRecipe = {
  id: 'aws-api-gateway',
  kind: 'server',
  name: 'Amazon API Gateway',
  language: 'json',
  docs: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html',
  proof: 'parsed',
  // A `*` is a wildcard.
  quoting: { ...doubleQuoted, refuses: /\*/ },
  notes: () => [recipeWords.notes.apiGatewayRest],
  steps: (policy) => [
    create('cors.json', configuration(policy)),
    run('aws apigatewayv2 update-api --api-id YOUR_API --cors-configuration file://cors.json'),
  ],
};

function configuration(policy: CorsPolicy): string {
  const { origins, methods, requestHeaders, exposedHeaders, credentials, maxAgeSeconds } = policy;
  return jsonText({
    AllowOrigins: origins === '*' ? ['*'] : origins,
    AllowMethods: methods,
    AllowHeaders: requestHeaders,
    ExposeHeaders: exposedHeaders,
    AllowCredentials: credentials,
    MaxAge: maxAgeSeconds,
  });
}
