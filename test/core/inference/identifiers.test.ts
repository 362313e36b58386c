import { describe, expect, test } from 'vitest';
import { cardDigitsIn } from '#core/inference/identifiers/cardDigits.ts';
import { deviceSerialsIn } from '#core/inference/identifiers/deviceSerial.ts';
import { emailsIn } from '#core/inference/identifiers/email.ts';
import { ipAddressesIn } from '#core/inference/identifiers/ipAddress.ts';
import { phonesIn } from '#core/inference/identifiers/phone.ts';
import { urlsIn } from '#core/inference/identifiers/url.ts';
import type { Finder } from '#core/inference/identifiers/search.ts';
import { historyOf } from '#test/core/history.ts';
import { findingsFrom } from '#test/core/viewings.ts';

/** Every invented value lies in a range that is reserved for examples where there is one. */
const CASES: Readonly<Record<string, { find: Finder; cases: readonly (readonly [text: string, found: readonly string[]])[] }>> = {
  email: {
    find: emailsIn,
    cases: [
      ['ada@example.org', ['ada@example.org']],
      ['TV of ada.b+tv@mail.example.org (2)', ['ada.b+tv@mail.example.org']],
      ['a@example.org, b@example.org', ['a@example.org', 'b@example.org']],
      ['Live @ Night: Season 1', []],
      ['ada@localhost', []],
      ['', []],
    ],
  },
  phone: {
    find: phonesIn,
    cases: [
      ['+31 20 555 0199', ['+31 20 555 0199']],
      ['+1 (202) 555-0143', ['+1 (202) 555-0143']],
      ['4400: Season 1: 2004-2007', []],
      ['Love + Hate 90210', []],
      ['+12', []],
      ['202 555 0143', []],
    ],
  },
  ipAddress: {
    find: ipAddressesIn,
    cases: [
      ['192.0.2.44', ['192.0.2.44']],
      ['from 203.0.113.7, later', ['203.0.113.7']],
      ['2001:db8::8a2e:370:7334', ['2001:db8::8a2e:370:7334']],
      ['2001:db8:0:0:0:0:0:1', ['2001:db8:0:0:0:0:0:1']],
      ['256.0.2.1', []],
      ['1.2.3', []],
      ['1.2.3.4.5', []],
      ['01.02.03.04', []],
      ['12:34:56', []],
      ['00:12:34', []],
      ['Bad: Season 1: Face (Episode 1)', []],
      ['Cafe::Bar', []],
    ],
  },
  deviceSerial: {
    find: deviceSerialsIn,
    cases: [
      ['NFAPPL-02-IPHONE8=1-0123456789ABCDEF0123456789ABCDEF', ['NFAPPL-02-IPHONE8=1-0123456789ABCDEF0123456789ABCDEF']],
      ['NFANDROID1-PRV-P-SAMSUSM-G960F-0123456789ABCDEF', ['NFANDROID1-PRV-P-SAMSUSM-G960F-0123456789ABCDEF']],
      ['NFCDCH-01-ABCDEFGH12345678ABCDEFGH', ['NFCDCH-01-ABCDEFGH12345678ABCDEFGH']],
      ['SSTV-JZL1-0123456789ABCDEF', ['SSTV-JZL1-0123456789ABCDEF']],
      ['Android DefaultWidevineL3Phone Android Phone (HUAWEI_FRD-L09)', []],
      ['Samsung 2016 Jazz-L UHD TV Smart TV', []],
      ['SPIDER-MAN', []],
      ['LG 2017 RTK K3Lp Standard UHD TV Smart TV', []],
    ],
  },
  url: {
    find: urlsIn,
    cases: [
      ['https://example.org/watch/1?token=2', ['https://example.org/watch/1?token=2']],
      ['see www.example.org', ['www.example.org']],
      ['Crime.com: Season 1', []],
    ],
  },
  cardDigits: {
    find: cardDigitsIn,
    cases: [
      ['4111 1111 1111 1111', ['4111 1111 1111 1111']],
      ['4111-1111-1111-1112', []],
      ['**** 4242', ['**** 4242']],
      ['xxxx-xxxx-xxxx-4242', ['xxxx-xxxx-xxxx-4242']],
      ['0000 0000 0000 0000', []],
      ['2001: A Space Odyssey', []],
      ['XXX 2002', []],
    ],
  },
};

for (const [name, { find, cases }] of Object.entries(CASES)) {
  describe(name, () => {
    for (const [text, found] of cases) test(JSON.stringify(text), () => expect(find(text)).toEqual(found));

    test('a hostile cell costs little', () => {
      for (const piece of ['a', '1', '1.', '1 ', 'a@', 'a.', ':', '-', 'A1-', '+1', '*', 'http://', 'A=']) {
        const before = performance.now();
        find(piece.repeat(2000));
        expect(performance.now() - before).toBeLessThan(100);
      }
    });
  });
}

test('every text column is searched and rows are told', async () => {
  const { identifiers } = await findingsFrom(
    historyOf([
      { profile: 'Ada', start: '2024-01-02 20:00', device: 'TV of ada@example.org' },
      { profile: 'Bo', start: '2024-01-01 20:00', title: 'Letters to ada@example.org' },
      { profile: 'Bo', start: '2023-01-01 20:00' },
    ]),
  );
  expect(identifiers.map(({ identifier, columns, values, rows }) => ({ identifier, columns, values, rows: [...rows] }))).toEqual([
    { identifier: 'profileName', columns: ['Profile Name'], values: ['Ada', 'Bo'], rows: [0, 1, 2] },
    { identifier: 'email', columns: ['Title', 'Device Type'], values: ['ada@example.org'], rows: [0, 1] },
  ]);
});
