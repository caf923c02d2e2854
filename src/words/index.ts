import { listWords } from './list';

/** All that people read, by the part that says it: a translator needs this folder alone. */
export const words = { list: listWords };
