export { detailsWords as details } from './details';
export * as diagnosis from './diagnosis';
export { exportWords as export } from './export';
export { listWords as list } from './list';
export { popupWords as popup } from './popup';
export { recordingWords as recording } from './recording';
export { reportWords as report } from './report';
export { settingsWords as settings } from './settings';
