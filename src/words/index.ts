/**
 * All words that people see, by area. A translation has the same areas with the same names. It is a namespace and not an
 * object, so that a page carries the areas alone that it reads.
 */
export * as words from './areas';
