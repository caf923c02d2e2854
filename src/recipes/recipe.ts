import type { CorsPolicy } from './policy';
import type { Quoting } from './quote/quoting';

/** One thing to do, in order. A text goes in byte for byte, as lines of its own. */
export type Step =
  /** A command for the project's folder. */
  | { readonly do: 'run'; readonly says: string; readonly command: string }
  /** A new file. */
  | { readonly do: 'create'; readonly says: string; readonly file: string; readonly text: string }
  /** Lines at the top or the end of a file, or beside the line that holds `find`. */
  | {
      readonly do: 'insert';
      readonly says: string;
      readonly file: string;
      readonly at: 'top' | 'end' | 'before' | 'after';
      /** Empty for `top` and `end`. */
      readonly find: string;
      readonly text: string;
    }
  /** `text` in place of `find`, wherever that stands in the file. */
  | {
      readonly do: 'replace';
      readonly says: string;
      readonly file: string;
      readonly find: string;
      readonly text: string;
    };

export type Language =
  | 'apache'
  | 'caddy'
  | 'csharp'
  | 'go'
  | 'haproxy'
  | 'java'
  | 'javascript'
  | 'json'
  | 'nginx'
  | 'php'
  | 'python'
  | 'ruby'
  | 'typescript';

/** `server`: for those who can change the API. `development-proxy` and `proxy`: for those who cannot. */
export type RecipeKind = 'server' | 'development-proxy' | 'proxy';

/** How far a recipe is tested: `run` against the real server in a browser, or `parsed` by its language's parser. */
export type Proof = 'run' | 'parsed';

/** How to write a policy for one kind of server. */
export interface ServerRecipe {
  readonly id: string;
  readonly kind: RecipeKind;
  /** As its makers write it. */
  readonly name: string;
  readonly language: Language;
  /** The server's own documentation. */
  readonly docs: string;
  readonly proof: Proof;
  readonly quoting: Quoting;
  /** A sentence where this server cannot do what the policy asks for. */
  readonly limit?: (policy: CorsPolicy) => string | null;
  readonly steps: (policy: CorsPolicy) => readonly Step[];
  /** What to watch out for, a sentence each. For a proxy: what it costs. */
  readonly notes: (policy: CorsPolicy) => readonly string[];
}

/** A policy, written for one kind of server. */
export interface Recipe extends Pick<ServerRecipe, 'id' | 'kind' | 'name' | 'language' | 'docs' | 'proof'> {
  readonly steps: readonly Step[];
  readonly notes: readonly string[];
}

/** The reason in a sentence why there is no recipe. */
export interface Unwritable {
  readonly unwritable: string;
}
