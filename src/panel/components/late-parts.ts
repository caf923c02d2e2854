import { late } from './late';

/** Everything that the panel shows before a request is selected is there at once. The rest is loaded in the meantime, or later. */
export const SelectedRequest = late(async () => (await import('./SelectedRequest')).SelectedRequest);

/** What most people who open the panel never open. */
export const Advice = late(async () => {
  const [{ Advice: Loaded }, { recallApis }] = await Promise.all([import('./Advice'), import('../remembered-apis')]);
  await recallApis();
  return Loaded;
});
export const AskedAgain = late(async () => (await import('./AskedAgain')).AskedAgain);
export const ExportDialog = late(async () => (await import('./ExportDialog')).ExportDialog);
export const FindBar = late(async () => (await import('./FindBar')).FindBar);
export const GroupSummary = late(async () => (await import('./GroupSummary')).GroupSummary);
export const Handshake = late(async () => (await import('./Handshake')).Handshake);
export const OpenedReportBar = late(async () => (await import('./OpenedReportBar')).OpenedReportBar);
export const TesterView = late(async () => (await import('../tester/TesterView')).TesterView);
export const TrialNotice = late(async () => (await import('./TrialNotice')).TrialNotice);
export const TryIt = late(async () => (await import('./TryIt')).TryIt);
export const ShortcutsDialog = late(async () => (await import('./ShortcutsDialog')).ShortcutsDialog);
