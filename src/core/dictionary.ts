/** The distinct strings of a column. Rows hold codes; a string is kept once, however many rows repeat it. */

export interface Dictionary {
  readonly size: number;
  /** The string of a code, 0 <= code < size. Cheap enough to call for every distinct value, not for every row. */
  at(code: number): string;
  /** By code, the marks of `identifiers/characters.ts`, where they were worked out while the bytes were read. */
  readonly characters?: Uint8Array | undefined;
}

/** A dictionary over strings that are already in memory. */
export function dictionaryOf(values: readonly string[]): Dictionary {
  return {
    size: values.length,
    at: (code) => {
      const value = values[code];
      if (value === undefined) throw new RangeError(`No string has the code ${code}; there are ${values.length}.`);
      return value;
    },
  };
}

/** Gives each new string the next code. For columns that are made row by row from strings. */
export class Interner {
  readonly values: string[] = [];
  readonly #codes = new Map<string, number>();

  code(value: string): number {
    let code = this.#codes.get(value);
    if (code === undefined) {
      code = this.values.length;
      this.values.push(value);
      this.#codes.set(value, code);
    }
    return code;
  }

  dictionary(): Dictionary {
    return dictionaryOf(this.values);
  }
}

/** By code, 1 for those of 0 .. size - 1 that are wanted. */
export function codesWhere(size: number, wanted: (code: number) => boolean): Uint8Array {
  const marks = new Uint8Array(size);
  for (let code = 0; code < size; code++) if (wanted(code)) marks[code] = 1;
  return marks;
}

/** The same by the string of a code. */
export function textsWhere(dictionary: Dictionary, wanted: (text: string) => boolean): Uint8Array {
  return codesWhere(dictionary.size, (code) => wanted(dictionary.at(code)));
}

/** Every string of a dictionary, in the order of the codes. */
export function* entries(dictionary: Dictionary): Generator<[code: number, value: string]> {
  for (let code = 0; code < dictionary.size; code++) yield [code, dictionary.at(code)];
}
