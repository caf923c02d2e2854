import type { Picture, Run, Shape, Tone } from './shapes';

/** An SVG element as plain data: JSX and a writer of text both make elements of it, so that neither needs markup. */
export interface SvgElement {
  readonly tag: 'path' | 'line' | 'rect' | 'circle' | 'text' | 'tspan';
  /** By the names that SVG has for them. Colours are custom properties: `var(--text-bad)`. */
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly SvgElement[];
  readonly text: string | null;
}

const STROKE: Readonly<Record<Tone, string>> = {
  plain: 'var(--text)',
  subtle: 'var(--text-subtle)',
  good: 'var(--icon-good)',
  bad: 'var(--icon-bad)',
};

const FILL: Readonly<Record<Tone, string>> = {
  plain: 'var(--text)',
  subtle: 'var(--text-subtle)',
  good: 'var(--text-good)',
  bad: 'var(--text-bad)',
};

const SANS = 'system-ui, sans-serif';
const MONO = 'ui-monospace, Menlo, Consolas, monospace';

/** The picture's elements in the order in which they are drawn. Keys are stable: the same index is the same shape. */
export function svgElements({ shapes }: Picture): SvgElement[] {
  return shapes.flatMap(elementsOf);
}

function elementsOf(shape: Shape): SvgElement[] {
  switch (shape.kind) {
    case 'lifeline': {
      const { x, y1, y2 } = shape;
      return [element('line', { x1: x, x2: x, y1, y2, stroke: 'var(--line)', 'stroke-width': 1 })];
    }
    case 'plate': {
      const { x, y, width, height } = shape;
      const look = { rx: 6, fill: 'var(--surface-bar)', stroke: 'var(--line)' };
      return [element('rect', { x, y, width, height, ...look })];
    }
    case 'arrow':
      return arrow(shape);
    case 'sign': {
      const { x, y, tone, sign } = shape;
      const d =
        sign === 'check' ? `M${x - 3} ${y + 0.2}l2.2 2.3l4 -4.6` : `M${x - 2.6} ${y - 2.6}l5.2 5.2m0 -5.2l-5.2 5.2`;
      return [
        element('circle', { cx: x, cy: y, r: 7, fill: STROKE[tone] }),
        element('path', { d, fill: 'none', stroke: 'var(--surface)', 'stroke-width': 1.8, 'stroke-linecap': 'round' }),
      ];
    }
    case 'dot':
      return [element('circle', { cx: shape.x, cy: shape.y, r: 4, fill: STROKE[shape.tone] })];
    case 'stop-box': {
      const { x, y, width, height } = shape;
      const look = { rx: 5, fill: 'var(--tint-bad)', stroke: 'var(--icon-bad)' };
      return [element('rect', { x, y, width, height, ...look })];
    }
    case 'text': {
      const { x, y, anchor, runs, halo } = shape;
      const look = { x, y, 'text-anchor': anchor, 'xml:space': 'preserve', ...(halo && HALO) };
      return [{ ...element('text', look), children: runs.map(tspan) }];
    }
    default:
      return shape satisfies never;
  }
}

const HALO = {
  stroke: 'var(--surface)',
  'stroke-width': 4,
  'stroke-linejoin': 'round',
  'paint-order': 'stroke',
} as const;

function tspan({ text, face, tone }: Run): SvgElement {
  const font = {
    code: { 'font-family': MONO, 'font-size': 11 },
    strong: { 'font-family': SANS, 'font-size': 12, 'font-weight': 600 },
    plain: { 'font-family': SANS, 'font-size': 11 },
  }[face];
  return { ...element('tspan', { fill: FILL[tone], ...font }), text };
}

function arrow({ x1, x2, y, tone, dashed, head }: Extract<Shape, { kind: 'arrow' }>): SvgElement[] {
  const stroke = STROKE[tone];
  const way = Math.sign(x2 - x1);
  const dash = dashed ? { 'stroke-dasharray': '4 4' } : {};
  const end = head ? x2 - way * 2 : x2;
  const shaft = element('line', { x1, x2: end, y1: y, y2: y, stroke, 'stroke-width': 1.5, ...dash });
  return head ? [shaft, element('path', { d: `M${x2} ${y}l${-way * 7} -4v8z`, fill: stroke })] : [shaft];
}

function element(tag: SvgElement['tag'], attributes: SvgElement['attributes']): SvgElement {
  return { tag, attributes, children: [], text: null };
}
