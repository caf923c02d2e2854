/** Bytes: what the figures are told in. */
export const MEGABYTE = 1_000_000;

/** The worker's heap, in megabytes. */
export const HEAP = 50;

/** In megabytes: the browser's quota for `storage.session`, 10 MiB, less a tenth of it as room. */
export const STORAGE = 9.4;

/** One request in so many is blocked. */
export const BLOCKED_EACH = 50;
