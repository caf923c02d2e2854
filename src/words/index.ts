import { detailsWords } from './details';
import { diagnosisWords } from './diagnosis';
import { listWords } from './list';
import { popupWords } from './popup';
import { recordingWords } from './recording';
import { reportWords } from './report';
import { settingsWords } from './settings';

/** All words that people see, by area. A translation is another object of the same type. */
export const words = {
  details: detailsWords,
  diagnosis: diagnosisWords,
  list: listWords,
  popup: popupWords,
  recording: recordingWords,
  report: reportWords,
  settings: settingsWords,
} as const;
