/** Searches the cells of one column that nothing else reads: an identifier may stand where nobody expects it. */

import { plainHeader } from '../formats/format.ts';
import type { IdentifierKind } from '../../model.ts';
import { charactersOf } from '../../identifiers/characters.ts';
import { IDENTIFIER_SHAPES } from '../../identifiers/index.ts';

/** More different values of a kind than this tell nothing new, and each is looked for in a copy. */
const MOST_VALUES = 10_000;

/** Columns of the service's own words, in which the shape of a street or a postal code means nothing. */
const SERVICES_WORDS = /title|show|game|device|query|message|description|version|url/;

/** Links are pages of the service, one for each click; the tokens in them are found as tokens. */
const SHAPES = IDENTIFIER_SHAPES.filter(({ kind }) => kind !== 'url');

export class CellSearch {
  readonly column: string;
  readonly #kinds: readonly (readonly [kind: IdentifierKind, characters: number, find: (text: string) => readonly string[]])[];
  readonly #found = new Map<IdentifierKind, Set<string>>();

  /** `header` as the file writes it. */
  constructor(header: string) {
    this.column = header.trim();
    const plain = plainHeader(header);
    const named = SHAPES.filter((shape) => shape.named?.header.test(plain) === true);
    this.#kinds =
      named.length > 0
        ? named.map(({ kind, named: by }) => [kind, 0, (text) => (by?.accepts(text) === true ? [text] : [])] as const)
        : SHAPES.flatMap(({ kind, find }) =>
            find === undefined || (find.within === 'freeText' && SERVICES_WORDS.test(plain))
              ? []
              : [[kind, find.characters, find.in] as const],
          );
  }

  /** Takes one cell, trimmed. */
  look(text: string): void {
    const characters = charactersOf(text);
    for (const [kind, needed, find] of this.#kinds) {
      if (needed !== 0 && (characters & needed) === 0) continue;
      for (const value of find(text)) {
        const values = this.#found.get(kind) ?? new Set();
        if (values.size < MOST_VALUES) values.add(value);
        this.#found.set(kind, values);
      }
    }
  }

  /** What was found, by kind. */
  get found(): readonly { readonly kind: IdentifierKind; readonly values: ReadonlySet<string> }[] {
    return Array.from(this.#found, ([kind, values]) => ({ kind, values }));
  }
}
