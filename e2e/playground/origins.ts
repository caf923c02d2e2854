/** Where the playground's servers listen; the ports are chosen free at each start. */
export interface Origins {
  /** The page's own. */
  readonly app: string;
  /** Cross-origin and same-site: cookies go along. */
  readonly api: string;
  /** Cross-origin and cross-site. */
  readonly partner: string;
  /** Where redirects lead to. */
  readonly cdn: string;
  /** Nothing listens there. */
  readonly closed: string;
}
