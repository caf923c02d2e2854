import { detailsWords } from './details';
import { diagnosisWords } from './diagnosis';
import { listWords } from './list';
import { reportWords } from './report';

/** All words that people see, by area. A translation is another object of the same type. */
export const words = {
  details: detailsWords,
  diagnosis: diagnosisWords,
  list: listWords,
  report: reportWords,
} as const;
