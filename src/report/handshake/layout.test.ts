import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../diagnosis/diagnose';
import { exchange, hop, preflight, response } from '../../panel/testing/exchange';
import { anyText } from '../../testing/any-text';
import { readRecording, recordingNames, replay } from '../../testing/recordings';
import { buildHandshake } from './build-handshake';
import { layoutHandshake, MIN_WIDTH } from './layout';
import type { Picture, Shape } from './shapes';
import { textWidth, wrap } from './text-width';
import { writeSvg } from './write-svg';

function extent(shape: Shape): { left: number; right: number; bottom: number } {
  switch (shape.kind) {
    case 'lifeline':
      return { left: shape.x, right: shape.x, bottom: shape.y2 };
    case 'plate':
    case 'stop-box':
      return { left: shape.x, right: shape.x + shape.width, bottom: shape.y + shape.height };
    case 'arrow':
      return { left: Math.min(shape.x1, shape.x2), right: Math.max(shape.x1, shape.x2), bottom: shape.y };
    case 'sign':
    case 'dot':
      return { left: shape.x - 7, right: shape.x + 7, bottom: shape.y + 7 };
    case 'text': {
      const width = shape.runs.reduce((sum, { text, face }) => sum + textWidth(text, face), 0);
      const left = shape.anchor === 'start' ? shape.x : shape.x - width / 2;
      return { left, right: left + width, bottom: shape.y };
    }
  }
}

function expectInside({ width, height, shapes }: Picture): void {
  const outside = shapes.filter((shape) => {
    const { left, right, bottom } = extent(shape);
    return left < 0 || right > width || bottom > height;
  });
  expect(outside).toEqual([]);
}

const strange = (text: string, hosts = 1) => {
  const answer = response(200, { 'access-control-allow-origin': text, [text]: text });
  const [first, ...rest] = Array.from({ length: hosts }, (_, index) =>
    hop({
      url: `https://h${index}.example/${encodeURIComponent(text.replace(/[\ud800-\udfff]/g, ''))}`,
      method: text,
      preflight: preflight(answer),
      response: answer,
    }),
  );
  const odd = exchange({ hops: [first ?? hop(), ...rest], outcome: { kind: 'failed', error: 'net::ERR_FAILED' } });
  return buildHandshake(odd, diagnose(odd));
};

describe('layoutHandshake', () => {
  it.each(recordingNames())('%s stays in its picture at every width', (name) => {
    for (const recorded of replay(readRecording(name).events)) {
      const handshake = buildHandshake(recorded, diagnose(recorded));
      for (const width of [0, 320, 400, 640, 1200]) expectInside(layoutHandshake(handshake, width));
    }
  });

  it('holds any text and any number of servers', () => {
    fc.assert(
      fc.property(anyText(300), fc.nat(12), fc.integer({ min: MIN_WIDTH, max: 1400 }), (text, hosts, width) => {
        expectInside(layoutHandshake(strange(text, hosts + 1), width));
      }),
      { numRuns: 30 },
    );
  });

  it('stays short with values of 64 KB', () => {
    expect(layoutHandshake(strange('x'.repeat(65_536)), 400).height).toBeLessThan(900);
  });
});

describe('wrap', () => {
  it('leaves nothing out as long as there are lines', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        expect(wrap(text, 'code', 100, 1000).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });
});

describe('writeSvg', () => {
  it('shows hostile text as text', () => {
    const svg = writeSvg(strange('</text><script>alert(1)</script>"\' onload=x &\u202e\u0007'), 400);
    for (const raw of ['<script', '\u202e', '\u0007']) expect(svg).not.toContain(raw);
    expect(svg).toContain('&lt;');
    expect(
      svg.match(/<(?!\/)(\w+)/g)?.every((tag) => /^<(svg|title|desc|path|line|rect|circle|text|tspan)$/.test(tag)),
    ).toBe(true);
  });
});
