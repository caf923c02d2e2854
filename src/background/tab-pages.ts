import { withoutFragment } from '../cors/without-fragment';

/** A document that a tab has shown, and the main frame's document that it belongs to. */
interface KnownDocument {
  readonly id: string;
  readonly url: string;
  readonly main: string;
  /** The frames that it has been in: a prerendered page's is another one once the page is shown. */
  readonly frames: readonly number[];
}

/** Where a request came from. */
export interface RequestPlace {
  readonly documentId: string | null;
  readonly frameId: number;
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
  /** 0 for the main frame of the page that is shown. A page that is prerendered has a frame of its own. */
  readonly frameId: number;
}

/** The navigation of a tab to that page. */
export function mainFrameCommit(url: string, documentId: string | null): CommittedNavigation {
  return { url, documentId, parentDocumentId: null, frameId: 0 };
}

export const NO_PAGES: TabPages = { current: null, url: null, documents: [] };

/** As many as a page with frames and a few pages in its history have. */
const KNOWN_DOCUMENTS = 200;

/** The tab's documents after a navigation has committed. */
export function afterCommit(
  pages: TabPages,
  { url, documentId, parentDocumentId, frameId }: CommittedNavigation,
): TabPages {
  const isMainFrame = frameId === 0;
  if (documentId === null) return isMainFrame ? { ...pages, current: null, url } : pages;
  const main = parentDocumentId === null ? documentId : (mainOf(pages, parentDocumentId) ?? parentDocumentId);
  const frames = [...(pages.documents.find(({ id }) => id === documentId)?.frames ?? []), frameId];
  const documents = [...pages.documents.filter(({ id }) => id !== documentId), { id: documentId, url, main, frames }];
  return {
    current: isMainFrame ? documentId : pages.current,
    url: isMainFrame ? url : pages.url,
    documents: documents.slice(-KNOWN_DOCUMENTS),
  };
}

/** Where a document stands: a page that committed after the one that is shown, yet out of sight, is prerendered. */
export type Standing = 'current' | 'prerendered' | 'gone';

/** A document that is not known belongs to the page that is shown: it is about to commit there. */
export function standingOf(pages: TabPages, request: RequestPlace): Standing {
  const main = documentOf(pages, request)?.main ?? null;
  if (main === null || pages.current === null || main === pages.current) return 'current';
  return indexOf(pages, main) > indexOf(pages, pages.current) ? 'prerendered' : 'gone';
}

function indexOf({ documents }: TabPages, documentId: string): number {
  return documents.findIndex(({ id }) => id === documentId);
}

export function documentUrl(pages: TabPages, request: RequestPlace): string | null {
  return documentOf(pages, request)?.url ?? null;
}

/** Reports whether a request is known to be of the page that is shown, or of a frame in it. */
export function isOfShownPage(pages: TabPages, request: RequestPlace): boolean {
  return pages.current !== null && documentOf(pages, request)?.main === pages.current;
}

/**
 * The URL of the page that a request is of, or of the page that its frame is in. Null where the document is not known: it
 * is about to commit. Where no document is known, the page is older than the log, and is the one that is shown.
 */
export function mainUrlOf(pages: TabPages, request: RequestPlace): string | null {
  if (pages.current === null || request.documentId === null) return pages.url;
  const main = documentOf(pages, request)?.main;
  return pages.documents.find(({ id }) => id === main)?.url ?? null;
}

/**
 * The document that asks. What a page asks as soon as it begins, Chromium may tell of with the id of the empty document
 * that was in its frame before: then it is the frame that tells. The main frame's tells nothing, since it had the page
 * before, too.
 */
function documentOf(pages: TabPages, { documentId, frameId }: RequestPlace): KnownDocument | undefined {
  const asking = pages.documents.find(({ id }) => id === documentId);
  if (asking !== undefined || documentId === null || frameId <= 0) return asking;
  return lastIn(pages, frameId);
}

/** The document that a frame has shown last. */
function lastIn({ documents }: TabPages, frameId: number): KnownDocument | undefined {
  return documents.findLast(({ frames }) => frames.includes(frameId));
}

/**
 * The request with the document that asked, where the browser names none: Firefox does not of what may outlive its page,
 * such as a `fetch` with `keepalive`, and may tell of it after the next page has come. It is the last document of that
 * address in the frame, or else the one that the frame shows.
 */
export function placed<Request extends RequestPlace & { readonly documentUrl?: string }>(
  request: Request,
  pages: TabPages,
): Request {
  const { documentId, documentUrl, frameId } = request;
  if (documentId !== null) return request;
  const ofUrl = pages.documents.findLast(
    ({ url, frames }) => frames.includes(frameId) && documentUrl !== undefined && isOneDocument(url, documentUrl),
  );
  const shown = frameId > 0 ? (lastIn(pages, frameId)?.id ?? null) : pages.current;
  return { ...request, documentId: ofUrl?.id ?? shown };
}

function isOneDocument(url: string, other: string): boolean {
  return withoutFragment(url) === withoutFragment(other);
}

function mainOf({ documents }: TabPages, documentId: string): string | null {
  return documents.find(({ id }) => id === documentId)?.main ?? null;
}
