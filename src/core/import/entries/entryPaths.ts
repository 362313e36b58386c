/**
 * Where the values of an entry stand: a tree of keys and places in lists that grows with what a file holds. Each end of a
 * branch is a column, named by the way to it: `subtitles[0].name`.
 */

/** A key of an object, or a place in a list. */
export type Step = string | number;

/** Lists are read up to this many items; what lies behind is left out and counted. */
export const ITEMS_LIMIT = 4;

/** No export has more columns. */
export const PATHS_LIMIT = 256;

export class EntryPath {
  readonly steps: readonly Step[];
  readonly name: string;
  /** Whether values or further steps were met here; nothing but nulls is neither. */
  holds: 'nothing' | 'values' | 'steps' = 'nothing';
  /** In the order they were first met. */
  readonly children: EntryPath[] = [];
  readonly #key: Uint8Array;
  /** Where the child that was met last stands: keys mostly come in the same order. */
  #last = -1;

  constructor(steps: readonly Step[], name: string, key: Uint8Array) {
    this.steps = steps;
    this.name = name;
    this.#key = key;
  }

  /** The child at a key, which is made when `tree` has room for it. */
  atKey(bytes: Uint8Array, start: number, end: number, tree: PathTree): EntryPath | undefined {
    const { children } = this;
    const guess = this.#last + 1 < children.length ? this.#last + 1 : 0;
    for (let turn = 0; turn < children.length; turn++) {
      const at = guess + turn < children.length ? guess + turn : guess + turn - children.length;
      if (!children[at]!.#isKey(bytes, start, end)) continue;
      this.#last = at;
      return children[at];
    }
    const key = bytes.slice(start, end);
    const text = new TextDecoder().decode(key);
    const plain = text.replace(/[\\.[]/g, '\\$&');
    return this.#add(text, this.steps.length === 0 ? plain : `${this.name}.${plain}`, key, tree);
  }

  /** The child at a place of a list, which is made when `tree` has room for it. */
  atItem(index: number, tree: PathTree): EntryPath | undefined {
    if (index >= ITEMS_LIMIT) return undefined;
    return this.children[index] ?? this.#add(index, `${this.name}[${index}]`, new Uint8Array(0), tree);
  }

  #add(step: Step, name: string, key: Uint8Array, tree: PathTree): EntryPath | undefined {
    if (!tree.takeRoom()) return undefined;
    const child = new EntryPath([...this.steps, step], name, key);
    this.children.push(child);
    return child;
  }

  #isKey(bytes: Uint8Array, start: number, end: number): boolean {
    const key = this.#key;
    if (key.length !== end - start) return false;
    for (let at = 0; at < key.length; at++) if (key[at] !== bytes[start + at]) return false;
    return true;
  }
}

export class PathTree {
  readonly root = new EntryPath([], '', new Uint8Array(0));
  #paths = 0;

  takeRoom(): boolean {
    return this.#paths++ < PATHS_LIMIT;
  }

  /** The paths at which values stand, or nulls only, branch by branch; an order that is the same when the copy is read. */
  columns(): EntryPath[] {
    const found: EntryPath[] = [];
    // The depth is that of the scanner, so the recursion is bounded.
    const visit = (path: EntryPath): void => {
      if (path.holds === 'steps' || path === this.root) path.children.forEach(visit);
      else found.push(path);
    };
    visit(this.root);
    return found;
  }
}
