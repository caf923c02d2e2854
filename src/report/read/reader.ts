import { exportWords } from '../../words/export';

const { shouldBe, wanted: kinds } = exportWords.damage;

/** Why a text is no report, in a sentence for a person. */
export class NotReadable extends Error {}

/** Takes a value that anyone may have written; returns what it is, or throws `NotReadable`. `at` is its place. */
export type Reader<T> = (value: unknown, at: string) => T;

function fail(at: string, wanted: string): never {
  throw new NotReadable(shouldBe(at, wanted));
}

export const text: Reader<string> = (value, at) => (typeof value === 'string' ? value : fail(at, kinds.text));

export const flag: Reader<boolean> = (value, at) => (typeof value === 'boolean' ? value : fail(at, kinds.flag));

export const amount: Reader<number> = (value, at) =>
  typeof value === 'number' && Number.isFinite(value) ? value : fail(at, kinds.amount);

export const index: Reader<number> = (value, at) =>
  Number.isInteger(value) && amount(value, at) >= 0 ? amount(value, at) : fail(at, kinds.index);

/** A date and time; milliseconds since the epoch. */
export const time: Reader<number> = (value, at) => {
  const milliseconds = Date.parse(text(value, at));
  // What no date can show would fail later, far from here.
  return Math.abs(milliseconds) < 8.64e15 ? milliseconds : fail(at, kinds.time);
};

export function nullable<T>(read: Reader<T>): Reader<T | null> {
  return (value, at) => (value === null ? null : read(value, at));
}

/** For what a report may leave out. */
export function otherwise<T>(read: Reader<T>, absent: T): Reader<T> {
  return (value, at) => (value === undefined ? absent : read(value, at));
}

export function oneOf<T extends string>(...words: readonly T[]): Reader<T> {
  return (value, at) => words.find((word) => word === value) ?? fail(at, kinds.oneOf(words));
}

export function listOf<T>(read: Reader<T>): Reader<T[]> {
  return (value, at) =>
    Array.isArray(value) ? value.map((item: unknown, place) => read(item, `${at}[${place}]`)) : fail(at, kinds.list);
}

/** An object of which some fields are read; others are left alone. */
export function record<T extends object>(fields: { readonly [Name in keyof T]-?: Reader<T[Name]> }): Reader<T> {
  const readers = Object.entries(fields) as [keyof T & string, Reader<T[keyof T]>][];
  return (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return fail(at, kinds.record);
    const given = new Map<string, unknown>(Object.entries(value));
    const read = readers.map(([name, reader]) => [name, reader(given.get(name), at === '' ? name : `${at}.${name}`)]);
    return Object.fromEntries(read) as T;
  };
}
