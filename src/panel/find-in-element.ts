import { findText } from './model/find-text';

/** What a match does not reach across. */
const BLOCKS = 'p, li, h1, h2, h3, dt, dd, summary, small, button, section, div';

/** What is not there to be seen, or cannot be marked. */
const LEFT_OUT = 'svg, input, .visually-hidden, .find-bar';

/** The places in an element's text where `wanted` stands, folded ones too. Nothing in the document changes. */
export function findInElement(root: Element, wanted: string): Range[] {
  return textBlocks(root).flatMap((nodes) => {
    const text = nodes.map(({ data }) => data).join('');
    return findText(text, wanted).map(({ start, end }) => rangeOf(nodes, start, end));
  });
}

/** Unfolds what hides the place, brings it into view, and marks it among the others. */
export function showMatch(matches: readonly Range[], current: number): void {
  const match = matches[current];
  const element = match?.startContainer.parentElement ?? null;
  for (let at = element?.closest('details'); at != null; at = at.parentElement?.closest('details')) at.open = true;
  element?.scrollIntoView({ block: 'nearest' });
  CSS.highlights.set('find', new Highlight(...matches));
  CSS.highlights.set('find-current', new Highlight(...(match === undefined ? [] : [match])));
}

export function isSamePlace(a: Range, b: Range | undefined): boolean {
  return a.startContainer === b?.startContainer && a.startOffset === b.startOffset;
}

/** Hears of changes in the element that are not in its part `except`, a selector. Returns how to stop that. */
export function onOtherChange(root: Element, except: string, hear: () => void): () => void {
  const isIn = (node: Node) => (node instanceof Element ? node : node.parentElement)?.closest(except) != null;
  const observer = new MutationObserver((records) => {
    if (!records.every(({ target }) => isIn(target))) hear();
  });
  observer.observe(root, { childList: true, characterData: true, subtree: true });
  return () => observer.disconnect();
}

export function clearMarks(): void {
  CSS.highlights.delete('find');
  CSS.highlights.delete('find-current');
}

/** The text nodes, those of one block together. */
function textBlocks(root: Element): Text[][] {
  const blocks: Text[][] = [];
  let last: Element | null = null;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!(node instanceof Text) || parent === null || parent.closest(LEFT_OUT) !== null) continue;
    const block = parent.closest(BLOCKS);
    if (block === last) blocks.at(-1)?.push(node);
    else blocks.push([node]);
    last = block;
  }
  return blocks;
}

function rangeOf(nodes: readonly Text[], start: number, end: number): Range {
  const range = document.createRange();
  let passed = 0;
  for (const node of nodes) {
    const { length } = node;
    if (start >= passed && start < passed + length) range.setStart(node, start - passed);
    if (end > passed && end <= passed + length) range.setEnd(node, end - passed);
    passed += length;
  }
  return range;
}
