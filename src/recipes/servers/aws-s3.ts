import { recipeWords } from '../../words/recipes';
import type { CorsPolicy } from '../policy';
import { doubleQuoted } from '../quote/double-quoted';
import { jsonText } from '../quote/json';
import type { ServerRecipe } from '../recipe';
import { create, run } from '../steps';

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE']);

/** Not run. */
export const awsS3: ServerRecipe = {
  id: 'aws-s3',
  kind: 'server',
  name: 'Amazon S3',
  language: 'json',
  docs: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/ManageCorsUsing.html',
  proof: 'parsed',
  // A `*` in an origin or a header's name is a wildcard.
  quoting: { ...doubleQuoted, refuses: /\*/ },
  limit: ({ methods }) => {
    const other = methods.find((method) => !METHODS.has(method));
    return other === undefined ? null : recipeWords.limits.s3Methods(other);
  },
  notes: () => [recipeWords.notes.s3Console],
  steps: (policy) => [
    create('cors.json', rules(policy)),
    run('aws s3api put-bucket-cors --bucket YOUR_BUCKET --cors-configuration file://cors.json'),
  ],
};

function rules({ origins, methods, requestHeaders, exposedHeaders, maxAgeSeconds }: CorsPolicy): string {
  const rule = {
    AllowedOrigins: origins === '*' ? ['*'] : origins,
    AllowedMethods: methods,
    AllowedHeaders: requestHeaders,
    ExposeHeaders: exposedHeaders,
    MaxAgeSeconds: maxAgeSeconds,
  };
  return jsonText({ CORSRules: [rule] });
}
