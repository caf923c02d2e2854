import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Diagnosis } from '../../diagnosis/diagnosis';
import type { Exchange } from '../../exchange/exchange';
import { buildHandshake } from '../../report/handshake/build-handshake';
import type { Message } from '../../report/handshake/handshake';
import { layoutHandshake, MIN_WIDTH } from '../../report/handshake/layout';
import type { Row } from '../../report/handshake/shapes';
import { spokenHandshake } from '../../report/handshake/spoken';
import { type SvgElement, svgElements } from '../../report/handshake/svg-elements';
import { words } from '../../words';
import { reveal, targetOf } from '../reveal';
import { Section } from './Section';

/** Wider, the eye has too far to go from one life line to the next. In pixels. */
const MAX_WIDTH = 640;

interface HandshakeProps {
  readonly exchange: Exchange;
  readonly diagnosis: Diagnosis;
}

/** Who sent what to whom, as a picture. Each message is a button that leads to its headers, or to the check that failed. */
export function Handshake({ exchange, diagnosis }: HandshakeProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(MIN_WIDTH);
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) {
      return undefined;
    }
    const observer = new ResizeObserver(() => setWidth(Math.min(MAX_WIDTH, element.clientWidth)));
    setWidth(Math.min(MAX_WIDTH, element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const handshake = useMemo(() => buildHandshake(exchange, diagnosis), [exchange, diagnosis]);
  const picture = useMemo(() => layoutHandshake(handshake, width), [handshake, width]);
  const sentences = useMemo(() => spokenHandshake(handshake), [handshake]);
  return (
    <Section id="picture" title={words.details.picture.title}>
      <div ref={frame} class="handshake">
        {/* A picture that is wider than its frame is scaled, and the buttons with it. */}
        <div class="handshake-picture">
          <svg
            viewBox={`0 0 ${picture.width} ${picture.height}`}
            width={picture.width}
            height={picture.height}
            aria-hidden="true"
          >
            {svgElements(picture).map(draw)}
          </svg>
          <ol aria-label={handshake.title}>
            {handshake.messages.map((message, index) => (
              <li key={index}>
                <MessageButton
                  message={message}
                  sentence={sentences[index] ?? ''}
                  row={picture.rows[index] ?? { y: 0, height: 0 }}
                  whole={picture.height}
                />
              </li>
            ))}
          </ol>
        </div>
      </div>
    </Section>
  );
}

interface MessageButtonProps {
  readonly message: Message;
  readonly sentence: string;
  readonly row: Row;
  /** The picture's height. */
  readonly whole: number;
}

function MessageButton({ message: { about, stop }, sentence, row, whole }: MessageButtonProps) {
  const percent = (pixels: number) => `${(pixels / whole) * 100}%`;
  const style = { top: percent(row.y), height: percent(row.height) };
  return about === null ? (
    <span style={style}>
      <span class="visually-hidden">{sentence}</span>
    </span>
  ) : (
    <button
      type="button"
      style={style}
      aria-label={sentence}
      title={stop === null ? words.details.picture.toHeaders : words.details.picture.toCheck}
      onClick={() => reveal(targetOf(about, stop !== null))}
    />
  );
}

function draw({ tag: Tag, attributes, children, text }: SvgElement, index: number) {
  return (
    <Tag key={index} {...attributes}>
      {text}
      {children.map(draw)}
    </Tag>
  );
}
