/** What a shape means; each has one colour for lines and one for text in either theme. */
export type Tone = 'plain' | 'subtle' | 'good' | 'bad';

export type Shape =
  /** A lane's line from top to bottom. */
  | { readonly kind: 'lifeline'; readonly x: number; readonly y1: number; readonly y2: number }
  /** A lane's name plate. */
  | { readonly kind: 'plate'; readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  /** Goes from `x1` to `x2`, where its head is unless `head` is false. */
  | {
      readonly kind: 'arrow';
      readonly x1: number;
      readonly x2: number;
      readonly y: number;
      readonly tone: Tone;
      readonly dashed: boolean;
      readonly head: boolean;
    }
  /** A sign in a disc, at its middle. */
  | {
      readonly kind: 'sign';
      readonly sign: 'check' | 'cross';
      readonly x: number;
      readonly y: number;
      readonly tone: Tone;
    }
  /** Something that the browser does by itself. */
  | { readonly kind: 'dot'; readonly x: number; readonly y: number; readonly tone: Tone }
  /** The box that says why the browser stopped. */
  | {
      readonly kind: 'stop-box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    }
  /** `y` is the base line. Runs follow each other on one line. */
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly anchor: 'start' | 'middle';
      readonly runs: readonly Run[];
      /** True where life lines pass behind it and have to keep their distance. */
      readonly halo: boolean;
    };

export interface Run {
  readonly text: string;
  readonly face: 'code' | 'strong' | 'plain';
  readonly tone: Tone;
}

export interface Row {
  readonly y: number;
  readonly height: number;
}

/** A picture in CSS pixels; its upper left corner is 0, 0. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  /** Where each message stands, in the order of the messages. */
  readonly rows: readonly Row[];
}
