import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSettings } from './read-settings';
import { DEFAULT_SETTINGS, isLogSize, RECORD_WHEN, type Settings } from './settings';

const CHOSEN: Settings = {
  record: 'sites',
  sites: ['*.example.com', 'localhost:3000'],
  logMegabytes: 4,
  redact: false,
  badge: false,
};

describe('readSettings', () => {
  it('gives back what was stored', () => {
    expect(readSettings(structuredClone(CHOSEN))).toEqual({ settings: CHOSEN, unreadable: [] });
  });

  it('has the defaults where nothing was stored', () => {
    expect(readSettings(undefined)).toEqual({ settings: DEFAULT_SETTINGS, unreadable: [] });
  });

  it('has the default of what an older version did not store, without a word', () => {
    expect(readSettings({ badge: false })).toEqual({ settings: { ...DEFAULT_SETTINGS, badge: false }, unreadable: [] });
  });

  it('has the default of what makes no sense, names it, and keeps the rest', () => {
    const stored = { ...CHOSEN, record: 'sometimes', logMegabytes: 900, sites: ['*.example.com', 'no host'] };
    expect(readSettings(stored)).toEqual({
      settings: { ...CHOSEN, record: 'always', logMegabytes: 2, sites: [] },
      unreadable: ['record', 'sites', 'logMegabytes'],
    });
  });

  it('never throws, and always gives settings that can be', () => {
    const stored = fc.oneof(
      fc.anything(),
      fc.record(Object.fromEntries(Object.keys(CHOSEN).map((k) => [k, fc.anything()]))),
    );
    fc.assert(
      fc.property(stored, (anything) => {
        const { settings, unreadable } = readSettings(anything);
        expect(RECORD_WHEN).toContain(settings.record);
        expect(isLogSize(settings.logMegabytes)).toBe(true);
        expect([typeof settings.redact, typeof settings.badge]).toEqual(['boolean', 'boolean']);
        for (const key of unreadable) expect(settings[key]).toEqual(DEFAULT_SETTINGS[key]);
      }),
    );
  });
});
