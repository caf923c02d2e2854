import fc from 'fast-check';

/** Any text: every UTF-16 unit, lone surrogates too, and more often those that mean something. */
export function anyText(maxLength: number): fc.Arbitrary<string> {
  const unit = fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0, max: 0x7f }));
  return fc.array(unit, { maxLength }).map((units) => String.fromCharCode(...units));
}
