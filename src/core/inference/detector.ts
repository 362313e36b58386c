/** The shape of a detector: what it needs of a file, and how it looks. Adding one is one file and one line of a registry. */

import type { Fact, Guess, Identifier, IdentifierKind, Need } from '../model.ts';
import type { Steps } from '../steps.ts';
import type { Signals } from './signals.ts';

/** What a detector finds: at once, or in steps where it looks at every row in ways that take long. */
export type Found<T> = T | undefined | Steps<T | undefined>;

function* inSteps<T extends object>(found: Found<T>): Steps<T | undefined> {
  return found !== undefined && Symbol.iterator in found ? yield* found : found;
}

interface Declaration<Id extends string> {
  readonly id: Id;
  /** A file that lacks any of these is told why, and the detector does not run. */
  readonly needs: readonly Need[];
}

export interface FactDetector<Id extends string, Data> extends Declaration<Id> {
  /** Undefined when the file has nothing of the kind. */
  detect(signals: Signals): Steps<Fact<Id, Data> | undefined>;
}

/** For a fact of another table: no row of the history is its evidence. */
export const NO_ROWS = new Uint32Array();

/** Declares a fact; `find` leaves out what follows from the declaration. */
export function factDetector<const Id extends string, Data>(
  declaration: Declaration<Id> & { find(signals: Signals): Found<Omit<Fact<Id, Data>, 'kind' | 'id'>> },
): FactDetector<Id, Data> {
  const { id, needs } = declaration;
  return {
    id,
    needs,
    *detect(signals) {
      const found = yield* inSteps(declaration.find(signals));
      return found && { kind: 'fact', id, ...found };
    },
  };
}

export interface GuessDetector extends Declaration<string> {
  /** Closed until the person opens its topic. */
  readonly sensitive: boolean;
  /** Rests on so little that it is looked for only when somebody asks. */
  readonly weak: boolean;
  detect(signals: Signals): Steps<Guess | undefined>;
}

/** Declares a guess; `find` leaves out what follows from the declaration. */
export function guessDetector(
  declaration: Declaration<string> & {
    readonly sensitive: boolean;
    readonly weak?: true;
    find(signals: Signals): Found<Omit<Guess, 'kind' | 'id' | 'sensitive'>>;
  },
): GuessDetector {
  const { id, needs, sensitive, weak = false } = declaration;
  return {
    id,
    needs,
    sensitive,
    weak,
    *detect(signals) {
      const found = yield* inSteps(declaration.find(signals));
      return found && { kind: 'guess', id, sensitive, ...found };
    },
  };
}

export interface IdentifierDetector {
  readonly id: IdentifierKind;
  detect(signals: Signals): Steps<Identifier | undefined>;
}

/** What a detector found in the history itself. */
export type FoundInHistory = Pick<Identifier, 'columns' | 'values' | 'rows'>;

/** Declares a kind of identifier; what the other tables of the report hold of it is added. */
export function identifierDetector(
  id: IdentifierKind,
  find: (signals: Signals) => Found<FoundInHistory> = () => undefined,
): IdentifierDetector {
  return {
    id,
    *detect(signals) {
      const found = yield* inSteps(find(signals));
      const elsewhere = (signals.tables?.identifying ?? []).filter(({ kind }) => kind === id);
      if (found === undefined && elsewhere.length === 0) return undefined;
      const values = new Set(found?.values);
      for (const { values: more } of elsewhere) for (const value of more) values.add(value);
      return {
        kind: 'identifier',
        identifier: id,
        columns: found?.columns ?? [],
        values: [...values],
        ...(elsewhere.length === 0
          ? {}
          : { tables: elsewhere.map(({ table, column, values: { length } }) => ({ table, column, count: length })) }),
        rows: found?.rows ?? NO_ROWS,
      };
    },
  };
}
