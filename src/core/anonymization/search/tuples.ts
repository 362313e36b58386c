/**
 * Distinct tuples of codes with how many rows have them, packed into few 32-bit words each, and grouped again as columns are
 * made coarser: the tuples of a node are those of any finer node, rolled up.
 */

/** Distinct tuples of codes. */
export interface Tuples {
  readonly count: number;
  /** Word -> tuple -> 32 bits. */
  readonly words: readonly Uint32Array[];
  /** Tuple -> rows; undefined where each is one row. */
  readonly rows: Uint32Array | undefined;
}

/** Tuples that were grouped, with how many tuples each was rolled up from. */
export interface Grouped extends Tuples {
  readonly rows: Uint32Array;
  readonly parts: Uint32Array;
}

/** Where the code of a column stands in a tuple. */
interface Place {
  readonly word: number;
  readonly shift: number;
  readonly mask: number;
}

/** Code -> code of a column, and how many codes that can be; without a map the code stays. */
export interface Step {
  readonly map: Uint32Array | undefined;
  readonly size: number;
}

/** Combinations of codes that are counted in a plain table; more than these are hashed. */
const PLAIN_TABLE = 1 << 22;

export class Packing {
  readonly #places: readonly Place[];
  readonly #words: number;
  /** Kept between groupings, so that no garbage of its size is left behind by each. */
  #entries = new Uint32Array(0);

  /** Room for `sizes` codes each; the widest column first, each into the first word with room for it. */
  constructor(sizes: readonly number[]) {
    const used: number[] = [];
    const places: Place[] = [];
    const bits = sizes.map((size) => (size < 2 ? 0 : 32 - Math.clz32(size - 1)));
    for (const column of sizes.map((_, at) => at).sort((a, b) => bits[b]! - bits[a]!)) {
      const width = bits[column]!;
      let word = used.findIndex((taken) => taken + width <= 32);
      if (word < 0) word = used.push(0) - 1;
      // A column of one code has no bits, and a shift by 32 would be none.
      places[column] = { word, shift: width === 0 ? 0 : used[word]!, mask: width === 32 ? 0xffff_ffff : 2 ** width - 1 };
      used[word]! += width;
    }
    this.#places = places;
    this.#words = Math.max(1, used.length);
  }

  /** The code of a column in a tuple. */
  code({ words }: Pick<Tuples, 'words'>, tuple: number, column: number): number {
    const { word, shift, mask } = this.#places[column]!;
    return (words[word]![tuple]! >>> shift) & mask;
  }

  /** Rows as tuples, one each. `codes`: column -> row -> code. */
  ofRows(rows: number, codes: readonly Uint32Array[]): Tuples {
    const words = Array.from({ length: this.#words }, () => new Uint32Array(rows));
    for (const [column, { word, shift, mask }] of this.#places.entries()) {
      if (mask === 0) continue;
      const own = codes[column]!;
      const target = words[word]!;
      for (let row = 0; row < rows; row++) target[row]! |= own[row]! << shift;
    }
    return { count: rows, words, rows: undefined };
  }

  /** Takes every column a step on; equal tuples become one. Undefined as soon as there are more than `most` of them. */
  group(tuples: Tuples, steps: readonly Step[], most: number): Grouped | undefined {
    const kinds = steps.reduce((product, { size }) => product * Math.max(1, size), 1);
    return kinds <= PLAIN_TABLE ? this.#inTable(tuples, steps, kinds, most) : this.#byHash(tuples, steps, most);
  }

  /** The tuples after a step, not grouped. */
  changed({ count, words }: Tuples, steps: readonly Step[]): readonly Uint32Array[] {
    return words.map((source, word) => {
      const target = new Uint32Array(count);
      let kept = 0;
      for (const [column, { map }] of steps.entries()) {
        const { word: own, shift, mask } = this.#places[column]!;
        if (own === word && map === undefined) kept |= mask << shift;
      }
      if (kept !== 0) for (let tuple = 0; tuple < count; tuple++) target[tuple] = source[tuple]! & kept;
      for (const [column, { map }] of steps.entries()) {
        const { word: own, shift, mask } = this.#places[column]!;
        if (own !== word || map === undefined || mask === 0) continue;
        for (let tuple = 0; tuple < count; tuple++) target[tuple]! |= map[(source[tuple]! >>> shift) & mask]! << shift;
      }
      return target;
    });
  }

  /** Counts every combination of codes at its own place; the map of a column holds where its code takes the place to. */
  #inTable({ count, words, rows }: Tuples, steps: readonly Step[], kinds: number, most: number): Grouped | undefined {
    let stride = 1;
    const place = new Uint32Array(count);
    for (const [column, { map, size }] of steps.entries()) {
      if (size < 2) continue;
      const { word, shift, mask } = this.#places[column]!;
      const source = words[word]!;
      if (map === undefined) {
        for (let tuple = 0; tuple < count; tuple++) place[tuple]! += ((source[tuple]! >>> shift) & mask) * stride;
      } else {
        const taken = map.slice();
        for (let code = 0; code < taken.length; code++) taken[code]! *= stride;
        for (let tuple = 0; tuple < count; tuple++) place[tuple]! += taken[(source[tuple]! >>> shift) & mask]!;
      }
      stride *= size;
    }
    const rowsAt = new Uint32Array(kinds);
    const partsAt = new Uint32Array(kinds);
    let found = 0;
    for (let tuple = 0; tuple < count; tuple++) {
      const at = place[tuple]!;
      if (partsAt[at]!++ === 0 && ++found > most) return undefined;
      rowsAt[at]! += rows === undefined ? 1 : rows[tuple]!;
    }
    const grouped = this.#room(found);
    for (let at = 0, one = 0; one < found; at++) {
      if (partsAt[at] === 0) continue;
      let rest = at;
      for (const [column, { size }] of steps.entries()) {
        if (size < 2) continue;
        const { word, shift } = this.#places[column]!;
        const next = Math.floor(rest / size);
        grouped.words[word]![one]! |= (rest - next * size) << shift;
        rest = next;
      }
      grouped.rows[one] = rowsAt[at]!;
      grouped.parts[one++] = partsAt[at]!;
    }
    return grouped;
  }

  /** Open addressing; the words of an entry, its rows and its parts lie side by side, so that a look costs one line of the cache. */
  #byHash(tuples: Tuples, steps: readonly Step[], most: number): Grouped | undefined {
    const { count, rows } = tuples;
    const words = steps.every(({ map }) => map === undefined) ? tuples.words : this.changed(tuples, steps);
    const width = words.length;
    const stride = width + 2;
    let capacity = 1024;
    while (capacity < Math.min(count, most + 1) * 1.5) capacity *= 2;
    const length = capacity * stride;
    if (this.#entries.length < length) this.#entries = new Uint32Array(length);
    else this.#entries.fill(0, 0, length);
    const entries = this.#entries;
    const mask = capacity - 1;
    let found = 0;
    for (let tuple = 0; tuple < count; tuple++) {
      let hash = 0;
      for (let word = 0; word < width; word++) hash = Math.imul(hash ^ words[word]![tuple]!, 0x9e37_79b1) ^ (hash >>> 16);
      hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b_3c6d);
      let at = ((hash ^ (hash >>> 13)) & mask) * stride;
      while (entries[at + width + 1] !== 0) {
        let same = 0;
        while (same < width && entries[at + same] === words[same]![tuple]) same++;
        if (same === width) break;
        at += stride;
        if (at === length) at = 0;
      }
      if (entries[at + width + 1] === 0) {
        if (++found > most) return undefined;
        for (let word = 0; word < width; word++) entries[at + word] = words[word]![tuple]!;
      }
      entries[at + width]! += rows === undefined ? 1 : rows[tuple]!;
      entries[at + width + 1]!++;
    }
    const grouped = this.#room(found);
    for (let at = 0, one = 0; one < found; at += stride) {
      if (entries[at + width + 1] === 0) continue;
      for (let word = 0; word < width; word++) grouped.words[word]![one] = entries[at + word]!;
      grouped.rows[one] = entries[at + width]!;
      grouped.parts[one++] = entries[at + width + 1]!;
    }
    return grouped;
  }

  #room(count: number): Grouped {
    return {
      count,
      words: Array.from({ length: this.#words }, () => new Uint32Array(count)),
      rows: new Uint32Array(count),
      parts: new Uint32Array(count),
    };
  }
}
