import { listWords } from './list';

/** All words that people see, by area. A translation is another object of the same type. */
export const words = {
  list: listWords,
} as const;
