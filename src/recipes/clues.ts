/** What in an answer tells which server made it. */
export interface Clue {
  /** Lower case. */
  readonly header: string;
  readonly pattern: RegExp;
  /** Ids of recipes, the likeliest first. */
  readonly recipes: readonly string[];
  readonly confidence: 'told' | 'likely' | 'possible';
}

const clue = (
  confidence: Clue['confidence'],
  header: string,
  pattern: RegExp,
  ...recipes: readonly string[]
): Clue => ({ header, pattern, recipes, confidence });

/** In order: what names an application before what names a web server in front of it. */
export const CLUES: readonly Clue[] = [
  clue('told', 'x-powered-by', /^express/i, 'express', 'express-cors'),
  clue('told', 'x-powered-by', /php/i, 'php'),
  clue('told', 'x-powered-by', /asp\.net/i, 'aspnet-core'),
  clue('told', 'x-powered-by', /servlet|jsp/i, 'spring-boot'),
  clue('told', 'server', /werkzeug/i, 'flask', 'flask-cors'),
  clue('told', 'server', /wsgiserver/i, 'django'),
  clue('told', 'server', /kestrel/i, 'aspnet-core'),
  clue('told', 'server', /amazons3/i, 'aws-s3'),
  clue('told', 'apigw-requestid', /./, 'aws-api-gateway'),
  clue('told', 'x-amz-apigw-id', /./, 'aws-api-gateway'),
  clue('told', 'x-amz-bucket-region', /./, 'aws-s3'),

  clue('likely', 'server', /uvicorn|hypercorn/i, 'fastapi'),
  clue('likely', 'server', /puma|webrick|passenger|^unicorn/i, 'rack-cors'),
  clue('likely', 'server', /coyote|tomcat|jetty|undertow/i, 'spring-boot'),
  clue('likely', 'server', /microsoft-iis/i, 'aspnet-core'),
  clue('likely', 'x-runtime', /^\d+\.\d+$/, 'rack-cors'),
  clue('likely', 'x-application-context', /./, 'spring-boot'),
  clue('likely', 'set-cookie', /^connect\.sid(?==)/, 'express', 'express-cors'),
  clue('likely', 'set-cookie', /^JSESSIONID(?==)/, 'spring-boot'),
  clue('likely', 'set-cookie', /^csrftoken(?==)/, 'django'),
  clue('likely', 'set-cookie', /^(PHPSESSID|laravel_session)(?==)/, 'php'),
  clue('likely', 'set-cookie', /^\.AspNetCore\.[\w.]+(?==)/, 'aspnet-core'),
  clue('likely', 'set-cookie', /^rack\.session(?==)/, 'rack-cors'),

  clue('told', 'server', /^(nginx|openresty)/i, 'nginx'),
  clue('told', 'server', /^apache(?!-coyote)/i, 'apache'),
  clue('told', 'server', /^caddy/i, 'caddy'),
  clue('told', 'via', /caddy/i, 'caddy'),
  clue('likely', 'via', /haproxy/i, 'haproxy'),
  clue('likely', 'server', /haproxy/i, 'haproxy'),

  clue('possible', 'x-powered-by', /^express/i, 'nestjs'),
  clue('possible', 'server', /gunicorn/i, 'django', 'flask', 'flask-cors', 'fastapi'),
  // Node.js says so by default.
  clue('possible', 'keep-alive', /^timeout=5$/, 'express', 'fastify', 'koa', 'hono', 'node-http', 'nestjs'),
  clue('possible', 'server', /^cloudflare/i, 'cloudflare-workers'),
  clue('possible', 'x-amz-cf-id', /./, 'aws-s3', 'aws-api-gateway'),
];
