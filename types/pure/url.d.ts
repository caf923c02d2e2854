/**
 * The part of the URL class that the pure folders use. Every runtime that Preflight runs in has it
 * (https://url.spec.whatwg.org/#url-class), yet its types come with the DOM library, which these
 * folders are compiled without.
 */
declare class URL {
  constructor(url: string, base?: string);
  static canParse(url: string, base?: string): boolean;
  readonly href: string;
  readonly protocol: string;
  readonly origin: string;
  readonly host: string;
  readonly hostname: string;
  readonly port: string;
  readonly pathname: string;
  readonly search: string;
  username: string;
  password: string;
  hash: string;
  readonly searchParams: URLSearchParams;
}

declare class URLSearchParams {
  constructor(query?: string);
  keys(): IterableIterator<string>;
  [Symbol.iterator](): IterableIterator<[string, string]>;
  set(name: string, value: string): void;
}
