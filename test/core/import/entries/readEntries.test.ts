/** Entries become rows and are written as entries again; files that are damaged or made to harm cost a sentence, not the program. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellText } from '#core/history.ts';
import type { Imported } from '#core/import/importHistory.ts';
import type { Result } from '#core/result.ts';
import { writeHistory } from '#core/writeHistory.ts';
import { cellsOf, imported } from '../sources.ts';

const must = (result: Result<Imported>): Imported => {
  if (!result.ok) throw new Error(result.failure.message.key);
  return result.value;
};

const entry = (more: object = {}): object => ({ watched_at: '2024-05-01T20:30:00.000Z', type: 'movie', ...more });
const text = (...entries: readonly unknown[]): string => JSON.stringify(entries);
const written = ({ history }: Imported): string => Buffer.concat([...writeHistory(history)]).toString();

/** What the columns of a history say of an entry: its values without nulls, empty texts, objects and lists. */
function meaning(value: unknown): unknown {
  if (value === null || value === '') return undefined;
  if (typeof value !== 'object' || value === undefined) return value;
  if (Array.isArray(value)) {
    const items = value.map(meaning);
    while (items.length > 0 && items.at(-1) === undefined) items.pop();
    return items.length === 0 ? undefined : items;
  }
  const kept = Object.entries(value).flatMap(([key, one]) => {
    const left = meaning(one);
    return left === undefined ? [] : [[key, left] as const];
  });
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

describe('entries', () => {
  it('are written as they were read', () => {
    const leaf = fc.oneof(
      fc.string({ unit: 'binary' }).map((one) => one.toWellFormed()),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
    );
    // One shape for all entries: the shape of a key never changes within an export.
    const shape = fc.dictionary(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }).map((key) => `k${key.toWellFormed()}`),
      fc.constantFrom('leaf', 'object', 'list'),
      { maxKeys: 5 },
    );
    const entries = shape.chain((keys) =>
      fc.array(
        fc.record(
          Object.fromEntries(
            Object.entries(keys).map(([key, kind]) => [
              key,
              kind === 'leaf'
                ? leaf
                : kind === 'object'
                  ? fc.record({ a: leaf, b: fc.record({ c: leaf }, { requiredKeys: [] }) }, { requiredKeys: [] })
                  : fc.array(fc.record({ name: leaf }, { requiredKeys: [] }), { maxLength: 4 }),
            ]),
          ),
          { requiredKeys: [] },
        ),
        { minLength: 1, maxLength: 6 },
      ),
    );
    return fc.assert(
      fc.asyncProperty(entries, fc.integer({ min: 1, max: 200 }), async (made, chunk) => {
        const given = made.map((one) => entry(one));
        const first = must(await imported(JSON.stringify(given), { chunk }));
        const copy = written(first);
        expect((JSON.parse(copy) as unknown[]).map(meaning)).toEqual(given.map(meaning));
        const second = must(await imported(copy));
        expect(second.history.columns.map(({ name }) => name)).toEqual(first.history.columns.map(({ name }) => name));
        expect(cellsOf(second.history)).toEqual(cellsOf(first.history));
        expect(written(second)).toBe(copy);
      }),
    );
  });

  it('stay where they stood in the file', async () => {
    const wrapped = '{"total":1,"data":[{"date_played":"2024-02-03T20:00:00Z","playhead":1420}],"next":null}';
    expect(written(must(await imported(wrapped)))).toBe(
      '{"data":[\n{"date_played":"2024-02-03T20:00:00Z","playhead":1420}\n]}\n',
    );
  });

  it('are a history however many bytes arrive at once', async () => {
    const file = text(...Array.from({ length: 200 }, (_, at) => entry({ movie: { title: `Film “${at % 7}” \\ "` } })));
    const whole = cellsOf(must(await imported(file)).history);
    for (const chunk of [1, 2, 3, 17, 1000]) expect(cellsOf(must(await imported(file, { chunk })).history)).toEqual(whole);
  });
});

interface Damage {
  readonly name: string;
  readonly file: string | Uint8Array;
  readonly kept: number;
  readonly setAside: readonly string[];
}

const good = JSON.stringify(entry({ movie: { title: 'Crimson Two' } }));

const DAMAGED: readonly Damage[] = [
  { name: 'breaks off within an entry', file: `[${good},${good.slice(0, 30)}`, kept: 1, setAside: ['broken-off'] },
  { name: 'breaks off behind an entry', file: `[${good},`, kept: 1, setAside: ['broken-off'] },
  { name: 'goes on behind its end', file: `[${good}] and so on`, kept: 1, setAside: ['broken-off'] },
  {
    name: 'nests 100,000 levels',
    file: `[${good},{"watched_at":${'[{"a":'.repeat(50_000)}`,
    kept: 1,
    setAside: ['broken-off'],
  },
  {
    name: 'has entries of another shape',
    file: `[${good},{"watched_at":"2024-05-01T20:30:00Z","type":"movie","movie":"Crimson Two"}]`,
    kept: 1,
    setAside: ['other-shape'],
  },
  {
    name: 'has items that are no entries',
    file: `[${good},7,"x",[1],null]`,
    kept: 1,
    setAside: Array<string>(4).fill('other-shape'),
  },
  {
    name: 'has entries without a date',
    file: `[${good},{"type":"movie"},{"watched_at":null}]`,
    kept: 1,
    setAside: ['no-date', 'no-date'],
  },
];

describe('a JSON file that', () => {
  it.each(DAMAGED)('$name keeps the rows that are whole', async ({ file, kept, setAside }) => {
    const read = must(await imported(file));
    expect(read.counts).toMatchObject({ kept, setAside: setAside.length, read: kept + setAside.length });
    expect(read.setAside.map(({ reason }) => reason)).toEqual(setAside);
  });

  it('names a key twice is read by the last, as JSON.parse does', async () => {
    const file = `[${good.replace('"type"', '"type":"episode","type"')}]`;
    const { history } = must(await imported(file));
    const type = history.columns.find(({ name }) => name === 'type')!;
    expect(cellText(type, 0)).toBe('movie');
  });

  it('is not UTF-8 is read all the same, and says so', async () => {
    const bytes = new TextEncoder().encode(text(entry({ movie: { title: 'Caf#' } })));
    bytes[bytes.indexOf(0x23)] = 0xe9;
    const { history, issues } = must(await imported(bytes));
    expect(history.columns.map((column) => cellText(column, 0))).toContain('Café');
    expect(issues.map(({ code }) => code)).toContain('windows-1252');
  });

  it('has columns without end leaves the last ones out, and says so', async () => {
    const many = Object.fromEntries(Array.from({ length: 2000 }, (_, at) => [`key${at}`, at]));
    const { history, issues } = must(await imported(text(entry(many))));
    expect(history.columns.length).toBeLessThanOrEqual(256);
    expect(issues.find(({ code }) => code === 'values-left-out')?.count).toBeGreaterThan(1700);
  });

  it('is of no known service is refused', async () => {
    for (const file of ['[]', '{}', '[{"a":1}]', '[1,2,3]', '{"a":{"b":[{"c":1}]}}', '[[[[']) {
      expect((await imported(file)).ok).toBe(false);
    }
  });
});

describe('a page', () => {
  const PAGE = '<html><body><div class="outer-cell x"><div><div class="header-cell"><p>YouTube<br></p></div>';
  const cell = (content: string): string => `${PAGE}<div class="content-cell">${content}</div></div></div></body></html>`;

  it.each([
    ['a moment that is cut off', 'Watched <a href="https://e.example/1">Nets</a>'],
    ['tags that never end', `Watched <a href="${'x'.repeat(1000)}`],
    ['nothing', ''],
  ])('with %s has no rows', async (_, content) => {
    expect((await imported(cell(content))).ok).toBe(false);
  });

  it('holds no more than text', async () => {
    const script =
      '<script>alert(1)</script>Watched &lt;b&gt; &#x1F600; &amp;amp; &#0; &nosuch;<br>Jan 2, 2024, 3:04:05 AM UTC<br>';
    const { history } = must(await imported(cell(script)));
    expect(cellsOf(history)[0]).toContain('alert(1)Watched <b> 😀 &amp; \uFFFD &nosuch;');
    expect(history.dates.utc).toBe(true);
  });

  it('with an entry without end is given up on that entry', async () => {
    const whole = cell('Watched a<br>Jan 2, 2024, 3:04:05 AM UTC<br>');
    const file = `${whole}${PAGE}${'x'.repeat(600_000)}${whole}`;
    const read = must(await imported(file, { chunk: 10_000 }));
    expect(read.counts).toMatchObject({ kept: 2, setAside: 1 });
  });
});
