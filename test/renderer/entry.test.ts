/** Ways in that are text and keys: pasted paths, shortcuts, the preview of a time zone. */

import { describe, expect, test, vi } from 'vitest';
import { pathOfPaste } from '#renderer/pastedPath.ts';

vi.mock('#renderer/client.ts', () => ({ client: {}, bridge: undefined }));
const { SHORTCUTS, shortcutOf } = await import('#renderer/shortcuts.ts');
const { localOf } = await import('#renderer/screens/Open/TimeZoneQuestion.tsx');

describe('a pasted path', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['/home/me/ViewingActivity.csv', '/home/me/ViewingActivity.csv'],
    ['  "/home/me/my file.csv"\n', '/home/me/my file.csv'],
    ["'/home/me/x.zip'", '/home/me/x.zip'],
    ['file:///home/me/my%20file.csv', '/home/me/my file.csv'],
    ['file:///home/me/100%.csv', '/home/me/100%.csv'],
    ['C:\\Users\\me\\x.csv', 'C:\\Users\\me\\x.csv'],
    ['\\\\server\\share\\x.csv', '\\\\server\\share\\x.csv'],
    ['~/x.csv', '~/x.csv'],
    ['a sentence that was copied', undefined],
    ['/one\n/two', undefined],
    ['https://example.com/x.csv', undefined],
    ['', undefined],
  ];
  test.each(cases)('%j', (text, path) => expect(pathOfPaste(text)).toBe(path));
});

const press = (key: string, keys: Partial<Record<'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey', boolean>>) =>
  shortcutOf({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...keys });

describe('shortcuts', () => {
  test('take Ctrl or Cmd', () => {
    expect(press('o', { ctrlKey: true })).toBeDefined();
    expect(press('O', { metaKey: true })).toBeDefined();
    expect(press('o', {})).toBeUndefined();
    expect(press('o', { ctrlKey: true, altKey: true })).toBeUndefined();
  });

  test('tell undo from redo', () =>
    expect(press('z', { ctrlKey: true })).not.toBe(press('Z', { ctrlKey: true, shiftKey: true })));

  test('are each another key', () => {
    const names = SHORTCUTS.map(({ key, shift }) => `${shift}${key}`);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('a time zone is shown on a time of the file', () => {
  const AUGUST = 19_937;
  const cases: readonly (readonly [string, number, number, number])[] = [
    ['UTC', 18 * 60 + 14, AUGUST, 18 * 60 + 14],
    ['Europe/Amsterdam', 18 * 60 + 14, AUGUST, 20 * 60 + 14],
    ['Asia/Tokyo', 18 * 60 + 14, AUGUST + 1, 3 * 60 + 14],
    ['America/Los_Angeles', 60, AUGUST - 1, 18 * 60],
    ['Asia/Kolkata', 0, AUGUST, 5 * 60 + 30],
  ];
  test.each(cases)('%s at minute %i', (zone, minutes, day, clock) =>
    expect(localOf(AUGUST, minutes, zone)).toEqual({ day, clock }),
  );
});
