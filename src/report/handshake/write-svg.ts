import { escapeMarkup } from '../escape-markup';
import type { Handshake } from './handshake';
import { layoutHandshake } from './layout';
import { spokenHandshake } from './spoken';
import { type SvgElement, svgElements } from './svg-elements';

/** The handshake as SVG text for a page that defines the colours. Screen readers get its title and its sentences. */
export function writeSvg(handshake: Handshake, width: number): string {
  const picture = layoutHandshake(handshake, width);
  const size = `viewBox="0 0 ${picture.width} ${picture.height}" width="${picture.width}" height="${picture.height}"`;
  const title = `<title>${escapeMarkup(handshake.title)}</title>`;
  const desc = `<desc>${escapeMarkup(spokenHandshake(handshake).join(' '))}</desc>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" ${size}>${title}${desc}${svgElements(picture).map(write).join('')}</svg>`;
}

function write({ tag, attributes, children, text }: SvgElement): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeMarkup(String(value))}"`);
  return `<${tag}${written.join('')}>${escapeMarkup(text ?? '')}${children.map(write).join('')}</${tag}>`;
}
