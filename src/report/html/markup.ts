import { visibleText } from '../../view/visible-text';
import { reportWords } from '../../words/report';
import { escapeMarkup } from '../escape-markup';

/** Text that is markup already. Only this file makes it, so that nothing gets into the page unescaped. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type Content = string | Markup | readonly Content[];

/** A value may have 64 KB, and there may be many of them. */
const MAX_VALUE = 20_000;

/** The content as it stands in the page: text is escaped, and what is invisible in it is shown. */
export function render(content: Content): string {
  if (content instanceof Markup) return content.text;
  if (typeof content !== 'string') return content.map(render).join('');
  const shown = escapeMarkup(visibleText(content.slice(0, MAX_VALUE)));
  const over = content.length - MAX_VALUE;
  return over > 0 ? `${shown}${escapeMarkup(reportWords.document.cut(over))}` : shown;
}

/** An element. Line breaks of its text show as what they are; `lines` makes real ones. */
export function element(tag: string, attributes: Readonly<Record<string, string>>, ...content: Content[]): Markup {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeMarkup(value)}"`);
  return new Markup(`<${tag}${written.join('')}>${render(content)}</${tag}>`);
}

/** Lines of text below each other, as in `<pre>`. */
export function lines(texts: readonly string[]): Content {
  return texts.map((text, index) => (index === 0 ? text : [new Markup('\n'), text]));
}
