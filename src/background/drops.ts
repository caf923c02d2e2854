import type { Verdict } from '../diagnosis/diagnosis';
import type { Exchange } from '../exchange/exchange';
import { MOST_OPEN } from '../exchange/tracked-items';

/** What a full log has let go. Plain data. */
export interface Drops {
  /** Exchanges, and how many of them were blocked. */
  readonly dropped: number;
  readonly droppedBlocked: number;
  /** Ids among them of the last that had not ended: they may come again, and then are dropped no more. */
  readonly droppedOpen: readonly string[];
  /** The browser's storage did not take the log, and some went for it. */
  readonly storageFull: boolean;
  /** A worker was stopped in the midst of things: what was on its way to it is missing. */
  readonly interrupted: boolean;
}

export const NO_DROPS: Drops = {
  dropped: 0,
  droppedBlocked: 0,
  droppedOpen: [],
  storageFull: false,
  interrupted: false,
};

export function withDropped(drops: Drops, { id, outcome, tried }: Exchange, verdict: Verdict): Drops {
  return {
    ...drops,
    dropped: drops.dropped + 1,
    droppedBlocked: drops.droppedBlocked + (verdict === 'blocked' && !tried ? 1 : 0),
    droppedOpen: outcome.kind === 'pending' ? [...drops.droppedOpen, id].slice(-MOST_OPEN) : drops.droppedOpen,
  };
}

/** Follows an exchange that comes into the log, perhaps again. */
export function withoutDropped(drops: Drops, id: string): Drops {
  if (!drops.droppedOpen.includes(id)) return drops;
  const droppedOpen = drops.droppedOpen.filter((other) => other !== id);
  return { ...drops, dropped: drops.dropped - 1, droppedOpen };
}
