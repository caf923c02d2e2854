/** Kept: to make one takes longer than to use it a hundred times. Pure: pages without counts leave it out. */
const format = /* @__PURE__ */ new Intl.NumberFormat('en');

/** A count as people read it: `10,000`. */
export function number(count: number): string {
  return format.format(count);
}
