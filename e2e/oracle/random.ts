/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** Of at least 0 and less than 1. */
  next(): number;
  /** True so often. */
  chance(probability: number): boolean;
  /** From 0 to `below` − 1. */
  integer(below: number): number;
  pick<const T>(from: readonly [T, ...T[]]): T;
  /** One of them, by weight. */
  weighted<const T>(from: readonly [readonly [weight: number, T], ...(readonly [weight: number, T])[]]): T;
  /** Some of them, in their order: at most `count`. */
  sample<T>(from: readonly T[], count: number): T[];
}

/** The `index`th stream of a seed; no stream depends on another, so that each can be had alone. */
export function randomOf(seed: number, index: number): Random {
  let state = mix(mix(seed ^ 0x9e3779b9) + Math.imul(index + 1, 0x85ebca6b));
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    return (mix(state) >>> 0) / 4_294_967_296;
  };
  const integer = (below: number) => Math.floor(next() * below);
  return {
    next,
    chance: (probability) => next() < probability,
    integer,
    pick: (from) => from[integer(from.length)] ?? from[0],
    weighted(from) {
      const total = from.reduce((sum, [weight]) => sum + weight, 0);
      let left = next() * total;
      for (const [weight, value] of from) {
        left -= weight;
        if (left < 0) return value;
      }
      return from[0][1];
    },
    sample(from, count) {
      const ranked = from.map((value, place) => ({ value, place, rank: next() }));
      return ranked
        .sort((a, b) => a.rank - b.rank)
        .slice(0, count)
        .sort((a, b) => a.place - b.place)
        .map(({ value }) => value);
    },
  };
}

/** The finalizer of MurmurHash3: every bit of the input changes about half of the output. */
function mix(number: number): number {
  let h = number | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
