import { describe, expect, test } from 'vitest';
import { attributeFlags, countryOf, durationOf, supplementalFlags, titleFlags } from '#core/viewingCells.ts';
import { AUTOPLAYED, HIDDEN, PREVIEW } from '#core/viewings.ts';

function table<T>(name: string, read: (cell: string) => T, cases: readonly (readonly [cell: string, value: T])[]): void {
  describe(name, () => {
    for (const [cell, value] of cases) test(JSON.stringify(cell), () => expect(read(cell)).toBe(value));
  });
}

table('durations', durationOf, [
  ['00:00:00', 0],
  ['00:02:00', 120],
  ['03:22:11', 12_131],
  ['1:00:00', 3600],
  ['100:00:00', 360_000],
  [' 00:10:00 ', 600],
  ['00:60:00', -1],
  ['00:00:60', -1],
  ['10:00', -1],
  ['-1', -1],
  ['', -1],
]);

table('countries', countryOf, [
  ['NL (Netherlands)', 'NL'],
  ['KR (Korea, Republic of)', 'KR'],
  ['VG (Virgin Islands, British)', 'VG'],
  ['ZZ (Unknown Region)', 'ZZ'],
  ['BE', 'BE'],
  ['be', 'BE'],
  ['', 'ZZ'],
  ['--', 'ZZ'],
  ['Turkey', 'TR'],
  ['Nowhere', 'ZZ'],
  ['NLX', 'ZZ'],
]);

table('attributes', attributeFlags, [
  ['', 0],
  ['Autoplayed: user action: None; ', AUTOPLAYED],
  ['Autoplayed: user action: Unspecified; ', AUTOPLAYED],
  ['Autoplayed: user action: Visibility_Timeout; ', AUTOPLAYED],
  ['Autoplayed: user action: User_Interaction; ', 0],
  ['Has branched playback; ', 0],
  ['View was hidden; ', HIDDEN],
  ['Autoplayed: user action: None; View was hidden; ', AUTOPLAYED | HIDDEN],
]);

table('supplemental video types', supplementalFlags, [
  ['', 0],
  ['N/A', 0],
  ['NULL', 0],
  ['-1', 0],
  ['HOOK', PREVIEW],
  ['TEASER_TRAILER', PREVIEW],
  ['RECAP', PREVIEW],
]);

table('titles', titleFlags, [
  ['Harbour Lights: Season 1: Tide (Episode 1)', 0],
  ['The Hook', 0],
  ['Captain Hook: Clipped Wings', 0],
  ['Trailer Park', 0],
  ['Harbour Lights: Season 1 (Trailer)', PREVIEW],
  ['Harbour Lights (Teaser 2)', PREVIEW],
  ['HarbourLights_hook_primary_16x9', PREVIEW],
  ['HL_S1_CLIP_04', PREVIEW],
  ['CEE Hook Clip 01', PREVIEW],
  ['Harbour Lights (Clip Standard 1)', PREVIEW],
]);
