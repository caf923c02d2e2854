import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { CallSite } from '../exchange/exchange';
import type { AskAgain } from './ask-again';
import type { Entry } from './model/entry';
import type { ExportChoice } from './model/export-choice';
import type { TrialActions } from './trials';

/** What a person can make the panel do. Components call these; `main.tsx` knows how. */
export interface Actions {
  readonly clear: () => void;
  readonly setPreserve: (preserve: boolean) => void;
  readonly exportReport: (choice: ExportChoice) => void;
  /** Shows the report of a file in place of the live log. */
  readonly openReport: (file: File) => void;
  readonly closeReport: () => void;
  readonly copy: (text: string) => void;
  /** Null where there is no DevTools to open a file in. */
  readonly openSource: ((callSite: CallSite) => void) | null;
  /** Null where there is no DevTools, or an older one. */
  readonly showInNetwork: ((url: string) => void) | null;
  readonly askAgain: AskAgain | null;
  /** Null where there is no tab to try a fix in. */
  readonly trials: TrialActions | null;
  /** Null where there is no Tester. */
  readonly openInTester: ((entry: Entry) => void) | null;
  /** Says it to screen readers, and shows it in the status bar. */
  readonly announce: (text: string, failed?: boolean) => void;
  readonly grantAccess: () => void;
  readonly openSettings: () => void;
}

const nothing = () => undefined;

export const ActionsContext = createContext<Actions>({
  clear: nothing,
  setPreserve: nothing,
  exportReport: nothing,
  openReport: nothing,
  closeReport: nothing,
  copy: nothing,
  openSource: null,
  showInNetwork: null,
  askAgain: null,
  trials: null,
  openInTester: null,
  announce: nothing,
  grantAccess: nothing,
  openSettings: nothing,
});

export function useActions(): Actions {
  return useContext(ActionsContext);
}
