/** In bytes. */
export const MEGABYTE = 1_000_000;
export const MEBIBYTE = 1024 * 1024;

/** The worker's heap, in megabytes. */
export const HEAP = 50;

/** The panel's heap with 10,000 exchanges, in megabytes. */
export const PANEL_HEAP = 150;

/** In megabytes: the browser's quota for `storage.session`, 10 MiB, less a tenth of it as room. */
export const STORAGE = 9.4;

/** The longest message that the browser takes, in MiB. */
export const MESSAGE = 64;

/** One request in so many is blocked. */
export const BLOCKED_EACH = 50;

/** How many requests of a page are open at a time. */
export const AT_ONCE = 20;
