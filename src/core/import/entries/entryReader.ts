/**
 * The entries of a JSON export: the objects in its first list of objects, wherever that stands (`[…]`, `{"data": […]}`).
 * Values are handed on as they stream by, with the path at which they stand.
 */

import { assertNever } from '../../result.ts';
import { JsonScanner } from './jsonScanner.ts';
import { PathTree, type EntryPath } from './entryPaths.ts';

export interface EntrySink {
  /** An entry begins. */
  begin(line: number): void;
  /** A value of the entry; the bytes are valid during the call. Of a key that stands twice the last value counts. */
  value(path: EntryPath, kind: 'string' | 'literal' | 'null', bytes: Uint8Array, start: number, end: number): void;
  /** The entry is complete. `fits` is false when it has values where other entries have objects, or the reverse. */
  end(line: number, fits: boolean): void;
  /** An item of the list is no entry, or the text breaks off there or is no JSON any more. */
  fault(line: number, reason: 'other-shape' | 'broken-off'): void;
  /** A value outside the entries. */
  outside?(bytes: Uint8Array, start: number, end: number): void;
}

export class EntryReader {
  readonly tree: PathTree;
  /** The keys on the way to the list of entries. */
  rowsAt: readonly string[] = [];
  /** Values that were not read because a list is too long or there are too many columns. */
  leftOut = 0;
  /** Whether a list of entries was met. */
  found = false;

  readonly #scanner = new JsonScanner();
  readonly #sink: EntrySink;
  /** Open brackets, outermost first: `paths` within an entry, `keys` of objects, `items` of lists (-1 for an object). */
  readonly #paths: (EntryPath | undefined)[] = [];
  readonly #keys: string[] = [];
  readonly #items: number[] = [];
  /** How many brackets are open around an entry; -1 until the list is found. */
  #around = -1;
  #listOver = false;
  #key: EntryPath | undefined;
  #inEntry = false;
  #entryLine = 0;
  #fits = true;
  #faulted = false;

  /** `tree`: the paths met in parts read before. */
  constructor(sink: EntrySink, tree = new PathTree()) {
    this.#sink = sink;
    this.tree = tree;
  }

  feed(bytes: Uint8Array): void {
    if (this.#faulted) return;
    this.#scanner.feed(bytes);
    this.#read();
  }

  finish(): void {
    if (this.#faulted) return;
    this.#scanner.finish();
    this.#read();
  }

  #read(): void {
    const scanner = this.#scanner;
    for (;;) {
      const token = scanner.next();
      switch (token) {
        case 'wait':
          return;
        case 'fault':
          this.#faulted = true;
          this.#sink.fault(this.#inEntry ? this.#entryLine : scanner.line, 'broken-off');
          return;
        case 'key':
          if (this.#inEntry) this.#key = this.#paths.at(-1)?.atKey(scanner.bytes, scanner.start, scanner.end, this.tree);
          else this.#keys[this.#items.length - 1] = new TextDecoder().decode(scanner.bytes.subarray(scanner.start, scanner.end));
          break;
        case '{':
        case '[':
          this.#open(token === '[');
          break;
        case '}':
        case ']':
          this.#close();
          break;
        case 'string':
        case 'literal':
        case 'null':
          this.#value(token);
          break;
        default:
          return assertNever(token);
      }
    }
  }

  /** Moves to the place where the next value stands; undefined where it is left out. */
  #place(): EntryPath | undefined {
    const last = this.#items.length - 1;
    const item = this.#items[last]!;
    if (item < 0) return this.#key;
    this.#items[last] = item + 1;
    return this.#paths[last]?.atItem(item, this.tree);
  }

  #open(isArray: boolean): void {
    const depth = this.#items.length;
    if (this.#inEntry) {
      const path = this.#place();
      if (path?.holds === 'values') this.#fits = false;
      else if (path) path.holds = 'steps';
      if (!path) this.leftOut++;
      this.#push(isArray, path);
      return;
    }
    const parentIsList = depth > 0 && this.#items[depth - 1]! >= 0;
    if (!isArray && parentIsList && this.#around < 0 && this.#items.slice(0, -1).every((item) => item < 0)) {
      this.#around = depth;
      this.found = true;
      this.rowsAt = this.#keys.slice(0, depth - 1);
    }
    if (!isArray && depth === this.#around && !this.#listOver) {
      this.#entryLine = this.#scanner.line;
      this.#fits = true;
      this.#inEntry = true;
      this.#sink.begin(this.#entryLine);
      this.#push(false, this.tree.root);
      return;
    }
    if (depth === this.#around && !this.#listOver) this.#sink.fault(this.#scanner.line, 'other-shape');
    this.#push(isArray, undefined);
  }

  #push(isArray: boolean, path: EntryPath | undefined): void {
    this.#items.push(isArray ? 0 : -1);
    this.#paths.push(path);
  }

  #close(): void {
    this.#items.pop();
    this.#paths.pop();
    const depth = this.#items.length;
    if (depth === this.#around && this.#inEntry) {
      this.#inEntry = false;
      this.#sink.end(this.#entryLine, this.#fits);
    }
    if (depth === this.#around - 1) this.#listOver = true;
  }

  #value(kind: 'string' | 'literal' | 'null'): void {
    const { bytes, start, end } = this.#scanner;
    if (!this.#inEntry) {
      if (this.#items.length === this.#around && !this.#listOver) this.#sink.fault(this.#scanner.line, 'other-shape');
      this.#sink.outside?.(bytes, start, end);
      return;
    }
    const path = this.#place();
    if (path === undefined) {
      this.leftOut++;
      return;
    }
    if (kind !== 'null') {
      if (path.holds === 'steps') this.#fits = false;
      else path.holds = 'values';
    }
    this.#sink.value(path, kind, bytes, start, end);
  }
}
