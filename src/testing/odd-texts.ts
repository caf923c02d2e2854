/** What every object has already: as names or values, they show where an object is taken for a dictionary. */
export const PROTOTYPE_NAMES = [
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'prototype',
  'toString',
  'valueOf',
  '__defineGetter__',
];

/** The general categories of Unicode. */
const CATEGORIES = 'Lu Ll Lt Lm Lo Mn Mc Me Nd Nl No Pc Pd Ps Pe Pi Pf Po Sm Sc Sk So Zs Zl Zp Cc Cf Co Cn Cs'.split(
  ' ',
);

/** The first sign beyond ASCII of each of Unicode's categories; that of the surrogates is half of a pair. */
export const EVERY_CLASS: readonly string[] = CATEGORIES.map((category) => {
  const isOfCategory = new RegExp(`\\p{${category}}`, 'u');
  for (let code = 0x80; code <= 0x10ffff; code++) {
    const sign = String.fromCodePoint(code);
    if (isOfCategory.test(sign)) return sign;
  }
  throw new Error(`Unicode has no sign of ${category}.`);
});
