/** What names of devices give away. */

import { expect, test } from 'vitest';
import { readDeviceName } from '#core/knowledge/devices.ts';

const CASES: readonly (readonly [name: string, maker: string | undefined, year: number | undefined, leaks: readonly string[]])[] =
  [
    ['Samsung 2018 UHD TV Smart TV', 'Samsung', 2018, ['year']],
    ['LG 2017 UHD TV Smart TV', 'LG', 2017, ['year']],
    ['Apple iPhone XR', 'Apple', undefined, []],
    ['Apple iPad Air 2 Wi-Fi (Cell) iPad', 'Apple', undefined, []],
    ['Belgacom STBv5 Set Top Box', undefined, undefined, ['provider']],
    ['Ziggo Mediabox Next Set Top Box', undefined, undefined, ['provider']],
    ['Sky Ticket browser', undefined, undefined, []],
    ['LG Hotel TV', 'LG', undefined, ['lodging']],
    ['Android DefaultWidevineL3Phone Android Phone (SM-G973F)', undefined, undefined, ['model']],
    ['PS4', 'Sony', undefined, []],
    ['PC', undefined, undefined, []],
    ['Roku 4K Box 8KX2A7710B4Q9', 'Roku', undefined, ['serial']],
    ['', undefined, undefined, []],
  ];
test.each(CASES)('%s', (name, maker, year, leaks) => {
  expect(readDeviceName(name)).toEqual({ maker, year, leaks });
});
