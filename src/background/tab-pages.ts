/** A document that a tab has shown, and the main frame's document that it belongs to. */
interface KnownDocument {
  readonly id: string;
  readonly url: string;
  readonly main: string;
}

/** The documents of a tab. Plain data. */
export interface TabPages {
  /** The main frame's document, or null where it is not known yet. */
  readonly current: string | null;
  readonly url: string | null;
  readonly documents: readonly KnownDocument[];
}

/** A committed navigation, as `webNavigation.onCommitted` tells of it. */
export interface CommittedNavigation {
  readonly url: string;
  readonly documentId: string | null;
  readonly parentDocumentId: string | null;
  /** False for frames within the page and for a page that is prerendered. */
  readonly isMainFrame: boolean;
}

export const NO_PAGES: TabPages = { current: null, url: null, documents: [] };

/** As many as a page with frames and a few pages in its history have. */
const KNOWN_DOCUMENTS = 200;

/** The tab's documents after a navigation has committed. */
export function afterCommit(
  pages: TabPages,
  { url, documentId, parentDocumentId, isMainFrame }: CommittedNavigation,
): TabPages {
  if (documentId === null) return isMainFrame ? { ...pages, current: null, url } : pages;
  const main = parentDocumentId === null ? documentId : (mainOf(pages, parentDocumentId) ?? parentDocumentId);
  const documents = [...pages.documents.filter(({ id }) => id !== documentId), { id: documentId, url, main }];
  return {
    current: isMainFrame ? documentId : pages.current,
    url: isMainFrame ? url : pages.url,
    documents: documents.slice(-KNOWN_DOCUMENTS),
  };
}

/** Where a document stands: a page that committed after the one that is shown, yet out of sight, is prerendered. */
export type Standing = 'current' | 'prerendered' | 'gone';

/** A document that is not known belongs to the page that is shown: it is about to commit there. */
export function standingOf(pages: TabPages, documentId: string | null): Standing {
  const main = documentId === null ? null : mainOf(pages, documentId);
  if (main === null || pages.current === null || main === pages.current) return 'current';
  return indexOf(pages, main) > indexOf(pages, pages.current) ? 'prerendered' : 'gone';
}

function indexOf({ documents }: TabPages, documentId: string): number {
  return documents.findIndex(({ id }) => id === documentId);
}

export function documentUrl(pages: TabPages, documentId: string | null): string | null {
  return pages.documents.find(({ id }) => id === documentId)?.url ?? null;
}

/**
 * The URL of the page that a document is of, or is in. Null where the document is not known: it is about to commit. Where
 * no document is known, the page is older than the log, and is the one that is shown.
 */
export function mainUrlOf(pages: TabPages, documentId: string | null): string | null {
  if (pages.current === null || documentId === null) return pages.url;
  return documentUrl(pages, mainOf(pages, documentId));
}

function mainOf({ documents }: TabPages, documentId: string): string | null {
  return documents.find(({ id }) => id === documentId)?.main ?? null;
}
