/** What makes a text, or a column, hold an identifier. Each kind is one file and one line of the registry; all are pure. */

import type { IdentifierKind } from '../model.ts';

/** The distinct identifiers within one text. */
export type Finder = (text: string) => readonly string[];

export interface IdentifierShape {
  readonly kind: IdentifierKind;
  /** Tells it by its shape. */
  readonly find?: {
    readonly in: Finder;
    /** Marks of `characters.ts`: a text that holds none of them is not searched. */
    readonly characters: number;
    /** `freeText`: shapes that a title or the name of a device has by chance are not looked for there. */
    readonly within: 'anywhere' | 'freeText';
  };
  /** Tells it by its column: what the header is called, as `plainHeader` gives it, and which of its cells are one. */
  readonly named?: { readonly header: RegExp; readonly accepts: (cell: string) => boolean };
}

/** All matches of a global expression that `accept` accepts. */
export function matchesOf(text: string, expression: RegExp, accept: (match: string) => boolean = () => true): readonly string[] {
  return (text.match(expression) ?? []).filter(accept);
}

/** How many digits a text has. */
export const digitsOf = (text: string): number => text.replace(/\D/g, '').length;
