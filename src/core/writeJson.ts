/** Writes a history as the list of JSON entries it came from: the same keys in the same places, one entry on a line; RFC 8259. */

import { cellText, type Column, type History, type JsonColumn, type JsonShape } from './history.ts';

/** The text of a column's value in a row; undefined where its key is left out. */
type ValueWriter = (row: number) => string | undefined;

/** A place in an entry: a value, or what stands below it. */
interface Place {
  value: ValueWriter | undefined;
  readonly below: Map<string | number, Place>;
}

const CHUNK = 1 << 20;
const encoder = new TextEncoder();

/** What can stand in a JSON text without quotes. */
const LITERAL = /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false)$/;

/**
 * Yields the file in chunks of about a megabyte; linear in the cells. The first entry has every key, so that a column whose
 * cells are all empty is in the copy as well.
 */
export function* writeJson(history: History, shape: JsonShape): Generator<Uint8Array, void, undefined> {
  const root = placesOf(history, shape);
  yield encoder.encode(`${shape.rowsAt.map((key) => `{${JSON.stringify(key)}:`).join('')}[\n`);
  let text = '';
  for (let row = 0; row < history.rows; row++) {
    text += `${row === 0 ? '' : ',\n'}${valueAt(root, row) ?? '{}'}`;
    if (text.length < CHUNK) continue;
    yield encoder.encode(text);
    text = '';
  }
  yield encoder.encode(`${text}\n]${'}'.repeat(shape.rowsAt.length)}\n`);
}

function placesOf({ columns }: History, shape: JsonShape): Place {
  const root: Place = { value: undefined, below: new Map() };
  columns.forEach((column, at) => {
    const written = shape.columns[at];
    if (written === undefined) throw new TypeError('A column of a JSON history has no place in its entries.');
    let place = root;
    for (const step of written.steps) {
      let next = place.below.get(step);
      if (next === undefined) place.below.set(step, (next = { value: undefined, below: new Map() }));
      place = next;
    }
    place.value = valueWriter(column, written);
  });
  return root;
}

function valueAt({ value, below }: Place, row: number): string | undefined {
  if (value) return value(row);
  const [first] = below.keys();
  return typeof first === 'number' ? listAt(below, row) : objectAt(below, row);
}

function objectAt(below: Place['below'], row: number): string | undefined {
  let text = '';
  for (const [key, place] of below) {
    const value = valueAt(place, row);
    if (value !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${value}`;
  }
  return text === '' ? undefined : `{${text}}`;
}

function listAt(below: Place['below'], row: number): string | undefined {
  const items: string[] = [];
  for (const [index, place] of below) {
    const value = valueAt(place, row);
    if (value === undefined) continue;
    // Items keep their places. What holds no value anywhere was an empty object or list.
    while (items.length < Number(index)) items.push(below.get(items.length)?.value ? 'null' : '{}');
    items.push(value);
  }
  return items.length === 0 ? undefined : `[${items.join(',')}]`;
}

function valueWriter(column: Column, { holds, absent }: JsonColumn): ValueWriter {
  const empty = absent === 'null' ? 'null' : absent === 'blank' ? '""' : undefined;
  const named = empty ?? (holds === 'literal' ? 'null' : '""');
  const write = (text: string): string | undefined => {
    if (text === '') return empty;
    return holds !== 'text' && LITERAL.test(text) ? text : JSON.stringify(text);
  };
  if (column.kind === 'instant') return (row) => write(cellText(column, row)) ?? (row === 0 ? named : undefined);
  const { codes, dictionary } = column;
  const texts: (string | undefined)[] = [];
  const known = new Uint8Array(dictionary.size);
  return (row) => {
    const code = codes[row]!;
    if (known[code] === 0) {
      texts[code] = write(dictionary.at(code));
      known[code] = 1;
    }
    return texts[code] ?? (row === 0 ? named : undefined);
  };
}
