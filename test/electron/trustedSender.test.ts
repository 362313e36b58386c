/** Who is listened to. */

import { describe, expect, test } from 'vitest';
import { isPage } from '#electron/main/trustedSender.ts';

const contents = { id: 1 };
const page = { url: 'app://unreel/index.html', parent: null };

describe('isPage', () => {
  test.each([
    ['the page', contents, page, true],
    ['a frame that is gone', contents, null, false],
    ['the page of another window', { id: 1 }, page, false],
    ['a frame inside the page', contents, { ...page, parent: page }, false],
    ['another document', contents, { ...page, url: 'https://example.com/' }, false],
    ['another file of the page', contents, { ...page, url: 'app://unreel/assets/x.html' }, false],
    ['the empty document', contents, { ...page, url: 'about:blank' }, false],
    ['an address that begins like the page', contents, { ...page, url: 'app://unreel/index.html.example' }, false],
    ['a frame without an address', contents, { ...page, url: '' }, false],
  ])('%s', (_who, sender, senderFrame, expected) => {
    expect(isPage({ sender, senderFrame }, contents)).toBe(expected);
  });
});
