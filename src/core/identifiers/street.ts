/** Text like a street with a house number. Many titles are one (`21 Jump Street`), so titles are not looked at. */

import { matchesOf, type IdentifierShape } from './shape.ts';

/** `12 Example Street`, `12 bis, rue de l'Exemple`. */
const NUMBER_FIRST =
  /(?<![\p{L}\p{N}:])\d{1,5} ?(?:[a-cA-C]|bis|ter)?,? (?:(?:rue|avenue|boulevard|place|chemin|impasse|allée|quai)(?: [\p{L}'’-]{1,30}){1,5}|(?:[\p{L}'’.-]{1,30} ){1,4}(?:street|st|avenue|ave|road|rd|lane|ln|drive|dr|court|close|crescent|square|terrace|boulevard|blvd|way))(?![\p{L}\p{N}])/giu;

/** `Voorbeeldstraat 12`, `Musterstraße 12a`, `Calle del Ejemplo, 12`, `Via Roma 12`, `Rua Exemplo, 12`. */
const NUMBER_LAST =
  /(?<![\p{L}\p{N}])(?:\p{L}{2,40}(?:straat|laan|weg|plein|gracht|kade|straße|strasse|str\.|gasse|allee|platz|gatan|vägen|gata|vej|gade)|(?:calle|avenida|paseo|plaza|via|viale|piazza|corso|rua|travessa)(?: [\p{L}'’.-]{1,30}){1,5}),? \d{1,5} ?[a-zA-Z]?(?![\p{L}\p{N}])/giu;

export const streetsIn = (text: string): readonly string[] =>
  /\d/.test(text) && / /.test(text) ? [...matchesOf(text, NUMBER_FIRST), ...matchesOf(text, NUMBER_LAST)] : [];

export const street: IdentifierShape = {
  kind: 'street',
  find: { in: streetsIn, characters: 0, within: 'freeText' },
  named: {
    header:
      /street|addressline|^(?:billing|shipping|postal|home|mailing)?address\d?$|straße|strasse|straat|^adresse$|direcci[oó]n|^calle$|^rue$|^rua$/,
    accepts: (cell) => /\p{L}{2}/u.test(cell) && !cell.includes('@'),
  },
};
