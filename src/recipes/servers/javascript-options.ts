import type { CorsPolicy } from '../policy';
import { javascript, javascriptList } from '../quote/javascript';

/** What a package calls its lists. */
export interface OptionNames {
  readonly methods: string;
  readonly requestHeaders: string;
  readonly exposedHeaders: string;
}

/** As `cors`, `@fastify/cors` and NestJS have it. */
export const CORS_NAMES: OptionNames = {
  methods: 'methods',
  requestHeaders: 'allowedHeaders',
  exposedHeaders: 'exposedHeaders',
};

/** As `@koa/cors` and Hono have it. */
export const ALLOW_NAMES: OptionNames = {
  methods: 'allowMethods',
  requestHeaders: 'allowHeaders',
  exposedHeaders: 'exposeHeaders',
};

/**
 * The lines of an options object, without its braces. Every option is written out: what some packages do by default is
 * to allow whatever is asked for.
 */
export function optionLines(policy: CorsPolicy, names: OptionNames, origin = originOption(policy)): string[] {
  const { methods, requestHeaders, exposedHeaders, credentials, maxAgeSeconds } = policy;
  return [
    `origin: ${origin},`,
    `${names.methods}: ${javascriptList(methods)},`,
    `${names.requestHeaders}: ${javascriptList(requestHeaders)},`,
    `${names.exposedHeaders}: ${javascriptList(exposedHeaders)},`,
    `credentials: ${credentials},`,
    `maxAge: ${maxAgeSeconds},`,
  ].map((line) => `  ${line}`);
}

function originOption({ origins }: CorsPolicy): string {
  return origins === '*' ? javascript.quote('*') : javascriptList(origins);
}
