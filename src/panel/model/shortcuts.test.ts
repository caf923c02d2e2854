import { expect, it } from 'vitest';
import { commandOf } from './shortcuts';

const press = (key: string, held: Partial<Parameters<typeof commandOf>[0]> = {}) =>
  commandOf({ key, ctrlKey: false, metaKey: false, altKey: false, ...held });

it.each([
  ['/', 'filter'],
  ['c', 'clear'],
  ['g', 'group'],
  ['?', 'help'],
  ['Escape', 'back'],
  ['x', null],
])('%s', (key, command) => {
  expect(press(key)).toBe(command);
});

it('knows the keys of the Network panel', () => {
  expect(press('e', { ctrlKey: true })).toBe('pause');
  expect(press('E', { metaKey: true })).toBe('pause');
  expect(press('l', { ctrlKey: true })).toBe('clear');
});

it('leaves to the browser what is the browser’s', () => {
  expect(press('c', { ctrlKey: true })).toBeNull();
  expect(press('/', { altKey: true })).toBeNull();
});
