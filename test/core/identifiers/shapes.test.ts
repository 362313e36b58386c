/** What each kind of identifier looks like in a text, and what does not: titles above all. */

import { describe, expect, test } from 'vitest';
import { cardDigitsIn } from '#core/identifiers/cardDigits.ts';
import { deviceSerialsIn } from '#core/identifiers/deviceSerial.ts';
import { emailsIn } from '#core/identifiers/email.ts';
import { ipAddressesIn } from '#core/identifiers/ipAddress.ts';
import { phonesIn } from '#core/identifiers/phone.ts';
import { urlsIn } from '#core/identifiers/url.ts';
import { plainHeader } from '#core/import/formats/format.ts';
import type { Finder } from '#core/identifiers/shape.ts';
import { gameHandlesIn } from '#core/identifiers/gameHandle.ts';
import { IDENTIFIER_SHAPES } from '#core/identifiers/index.ts';
import { postalCodesIn } from '#core/identifiers/postalCode.ts';
import { streetsIn } from '#core/identifiers/street.ts';
import { taxNumbersIn } from '#core/identifiers/taxNumber.ts';
import { tokensIn } from '#core/identifiers/token.ts';

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
      ['+999 123 456 789', []],
      ['555-1234', []],
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
      ['::1', []],
      ['10.0.19041.1', []],
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
      ['00:1A:2b:3C:4d:5E', ['00:1A:2b:3C:4d:5E']],
      ['00-1a-2b-3c-4d-5e', ['00-1a-2b-3c-4d-5e']],
      ['00:00:00:00:00:00', []],
      ['24: 9:00 a.m. - 10:00 a.m.', []],
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
  token: {
    find: tokensIn,
    cases: [
      ['https://example.org/watch/1?token=4f9a0c12&x=1', ['4f9a0c12']],
      ['https://example.org/?x=1&access_token=4f9a0c12', ['4f9a0c12']],
      ['eyJhbGciOiJub25lIn0.eyJzdWIiOiJleGFtcGxlIn0.c2lnbmF0dXJl', ['eyJhbGciOiJub25lIn0.eyJzdWIiOiJleGFtcGxlIn0.c2lnbmF0dXJl']],
      ['https://example.org/?page=12', []],
      ['Token=Love', []],
      ['E=mc²: Season 1', []],
      ['?key=abc', []],
    ],
  },
  gameHandle: {
    find: gameHandlesIn,
    cases: [
      ['InesExample#1234', ['InesExample#1234']],
      ['with Ines_2#04321 on Friday', ['Ines_2#04321']],
      ['#realityhigh', []],
      ['Room #104', []],
      ['Issue#12', []],
      ['Number#123456', []],
    ],
  },
  street: {
    find: streetsIn,
    cases: [
      ['12 Example Street', ['12 Example Street']],
      ["at 3 bis rue de l'Exemple, 2nd floor", ["3 bis rue de l'Exemple"]],
      ['Voorbeeldstraat 12a', ['Voorbeeldstraat 12a']],
      ['Calle Ejemplo, 12', ['Calle Ejemplo, 12']],
      ['Via Esempio 7', ['Via Esempio 7']],
      ['Sesame Street', []],
      ['Season 2: The Street', []],
      ['12 Monkeys', []],
      ['', []],
    ],
  },
  postalCode: {
    find: postalCodesIn,
    cases: [
      ['SW1A 1AA', ['SW1A 1AA']],
      ['K1A 0B1', ['K1A 0B1']],
      ['1234 AB Voorbeeldstad', ['1234 AB']],
      ['01310-100', ['01310-100']],
      ['12345-6789', ['12345-6789']],
      ['555-1234', []],
      ['1917', []],
      ['90210', []],
      ['1234 SS', []],
      ['2001: A Space Odyssey', []],
    ],
  },
  taxNumber: {
    find: taxNumbersIn,
    cases: [
      ['111.444.777-35', ['111.444.777-35']],
      ['111.444.777-36', []],
      ['078-05-1120', ['078-05-1120']],
      ['000-12-3456', []],
      ['12345678Z', ['12345678Z']],
      ['12345678A', []],
      ['RSSMRA85T10A562S', ['RSSMRA85T10A562S']],
      ['RSSMRA85T10A562T', []],
      ['AB 12 34 56 C', ['AB 12 34 56 C']],
      ['2 55 08 14 168 025 38', ['2 55 08 14 168 025 38']],
      ['2 55 08 14 168 025 39', []],
      ['555-1234', []],
      ['1917', []],
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

    test('a hostile cell is read once: whoever goes back over it would never end', () => {
      for (const piece of ['a', '1', '1.', '1 ', 'a@', 'a.', ':', '-', 'A1-', '+1', '*', 'http://', 'A='])
        find(piece.repeat(200_000));
    });
  });
}

/** Names of films, shows and episodes that look like something else. */
const TITLES = [
  '24: Season 1: 9:00 a.m. - 10:00 a.m.',
  '1917',
  '2001: A Space Odyssey',
  '2 Broke Girls: Season 1: And the 90s Horse Party (Episode 5)',
  'Room 104: Season 1: Ralphie',
  '555-1234',
  '867-5309/Jenny',
  '21 Jump Street',
  '10 Cloverfield Lane',
  '84 Charing Cross Road',
  '12 Years a Slave',
  '11.22.63: Season 1: The Rabbit Hole',
  '9-1-1: Lone Star: Season 2: 2100°',
  'S.W.A.T.: Season 3: Kingdom',
  'Mr. Robot: Season 1: eps1.0_hellofriend.mov (Episode 1)',
  'Fate/stay night: UBW',
  '#realityhigh',
  '1000-lb Sisters',
  'K-19: The Widowmaker',
  'THX 1138',
  'Apollo 13: 50 Years On',
  'Tick, Tick… BOOM!',
  'Love + Hate 90210',
  'Numb3rs: Season 4: 1+1=2',
  'L.A.’s Finest: Season 1: 803 Hillcrest Road',
  '50/50',
  'M*A*S*H 4077',
  '13th',
  '1670: Season 1',
  'Studio 60: 4 A.M. Miracle',
  'R2-D2 & C-3PO: 1138-4-EB-7',
];

describe('a title', () => {
  const inTitles = IDENTIFIER_SHAPES.flatMap(({ kind, find }) => (find?.within === 'anywhere' ? [{ kind, find }] : []));
  test.each(TITLES)('%s is no identifier', (title) => {
    expect(inTitles.filter(({ find }) => find.in(title).length > 0).map(({ kind }) => kind)).toEqual([]);
  });
});

describe('a header', () => {
  const CASES: readonly (readonly [header: string, kind: string | undefined])[] = [
    ['Phone Number', 'phone'],
    ['Téléfono móvil', 'phone'],
    ['Headphones', undefined],
    ['Date Of Birth', 'birthDate'],
    ['Date', undefined],
    ['Zip', 'postalCode'],
    ['Zip File', undefined],
    ['Game Handle', 'gameHandle'],
    ['First Name', 'personName'],
    ['Show Name', undefined],
    ['Profile Name', undefined],
    ['Brazil Cpf', 'taxNumber'],
    ['Billing Address', 'street'],
    ['IP Address', undefined],
    ['Email Address', undefined],
    ['Customer ID', 'customerId'],
    ['Device Id', 'deviceSerial'],
    ['Title', undefined],
  ];
  test.each(CASES)('%s names %s', (header, kind) => {
    const plain = plainHeader(header);
    expect(IDENTIFIER_SHAPES.filter(({ named }) => named?.header.test(plain) === true).map((shape) => shape.kind)).toEqual(
      kind === undefined ? [] : [kind],
    );
  });
});
