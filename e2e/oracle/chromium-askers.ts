import type { Page } from 'playwright';
import { type ChildType, watchChildren } from '../browser/children';
import { type Oracle, type OracleRequest, watchNetwork } from '../browser/oracle';
import type { Asker } from './case';

/** What the browser itself says of the requests of each asker. */
export interface Askers {
  /** Those to this URL up to now that are no preflights, in order. */
  requestsOf(from: Asker, url: string): readonly OracleRequest[];
  /** Lets go of all requests up to now. */
  forget(): void;
  stop(): Promise<void>;
}

/** Whose session sees what is asked: a service worker asks in the stead of the frame that it controls. */
const CHILD_TYPES: Readonly<Record<Exclude<Asker, 'page'>, ChildType>> = {
  worker: 'worker',
  sandbox: 'iframe',
  controlled: 'service_worker',
};

/** Listens to the page and to all askers that it has by now. */
export async function watchAskers(page: Page): Promise<Askers> {
  const ofPage = await watchNetwork(page);
  const children = await watchChildren(page);
  const oracleOf = (from: Asker): Oracle => (from === 'page' ? null : children.oracleOf(CHILD_TYPES[from])) ?? ofPage;
  const all = new Set((['page', 'worker', 'sandbox', 'controlled'] as const).map(oracleOf));
  return {
    requestsOf: (from, url) => oracleOf(from).requestsTo(url),
    forget() {
      for (const oracle of all) oracle.forget();
    },
    async stop() {
      await Promise.all([ofPage.stop(), children.stop()]);
    },
  };
}
