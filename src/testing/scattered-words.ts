import { type ESTree, parseSync, Visitor } from 'vite';

/** Words that stand where `src/words` should be asked. */
export interface ScatteredWords {
  readonly line: number;
  readonly text: string;
}

interface Text {
  readonly start: number;
  readonly value: string;
}

/** Attributes that are shown or read out. */
const SPOKEN = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'label',
  'placeholder',
  'title',
]);

const WORD = /\p{L}{2,}/u;
/** Two words of which the first begins a sentence, or three in a row. */
const PROSE = /(^|[.:!?] )\p{Lu}[\p{L}'’-]* \p{L}+|\p{L}{2,} \p{L}+ \p{L}{2,}/u;

/**
 * What a module says to people in its own words: texts and spoken attributes of elements that have a word in them, and
 * any string that reads like a sentence.
 */
export function scatteredWords(file: string, source: string): ScatteredWords[] {
  const found = new Map<number, ScatteredWords>();
  const classes: ESTree.Span[] = [];
  const noteIf = (pattern: RegExp, { start, value }: Text) => {
    if (!pattern.test(value) || classes.some((attribute) => attribute.start <= start && start < attribute.end)) return;
    found.set(start, { line: source.slice(0, start).split('\n').length, text: value.trim() });
  };
  const noteWords = (expression: ESTree.JSXExpression | ESTree.JSXAttributeValue) => {
    for (const text of textsOf(expression)) noteIf(WORD, text);
  };

  new Visitor({
    JSXText: (text) => noteIf(WORD, text),
    JSXAttribute({ name, value }) {
      if (value === null || name.type !== 'JSXIdentifier') return;
      if (SPOKEN.has(name.name)) noteWords(value);
      if (name.name === 'class') classes.push(value);
    },
    JSXElement: ({ children }) => {
      for (const child of children) if (child.type === 'JSXExpressionContainer') noteWords(child);
    },
    JSXFragment: ({ children }) => {
      for (const child of children) if (child.type === 'JSXExpressionContainer') noteWords(child);
    },
    Literal(literal) {
      if (typeof literal.value === 'string') noteIf(PROSE, { start: literal.start, value: literal.value });
    },
    TemplateElement: ({ start, value }) => noteIf(PROSE, { start, value: value.raw }),
  }).visit(parseSync(file, source).program);
  return [...found.values()];
}

/** The strings that an expression may come to, and that stand in it. */
function textsOf(node: ESTree.JSXExpression | ESTree.JSXAttributeValue): Text[] {
  switch (node.type) {
    case 'JSXExpressionContainer':
      return textsOf(node.expression);
    case 'Literal':
      return typeof node.value === 'string' ? [{ start: node.start, value: node.value }] : [];
    case 'TemplateLiteral':
      return node.quasis.map(({ start, value }) => ({ start, value: value.raw }));
    case 'ConditionalExpression':
      return [...textsOf(node.consequent), ...textsOf(node.alternate)];
    case 'LogicalExpression':
      return [...textsOf(node.left), ...textsOf(node.right)];
    default:
      return [];
  }
}
