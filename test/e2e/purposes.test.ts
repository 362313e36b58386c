/**
 * Every purpose, in every language, on every sample export: a person opens it, says who the copy is for, and saves. What is then
 * in the file is read by what other people's tools would read it with.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PresetView } from '#app/contract.ts';
import type { Purpose } from '#core/anonymization/recipe.ts';
import { LOCALE_IDS, LOCALES, type LocaleId } from '#locales/locales.ts';
import { column, notebookReads, sampleExport, tableOf, trackerReads, type Table } from './copies.ts';
import { appForAll } from './appForAll.ts';
import type { StartedApp } from './startedApp.ts';
import type { Sample } from './unreelPage.ts';

const SAMPLES: readonly Sample[] = ['netflix-viewing-history.csv', 'ViewingActivity.csv', 'netflix-report.zip'];
const YOURS = 'Ines';
const PROFILES = [YOURS, 'Jonas', 'Kids'];
const HOME_ZONE = 'Europe/Amsterdam';

/** The texts of a language whose keys begin so, e.g. `label.genre.`. */
function labels(language: LocaleId, ...beginnings: readonly string[]): ReadonlySet<string> {
  const texts = LOCALES[language].areas as Record<string, Record<string, string>>;
  const all = Object.values(texts).flatMap((area) => Object.entries(area));
  return new Set(all.filter(([key]) => beginnings.some((beginning) => key.startsWith(beginning))).map(([, text]) => text));
}

/** Every cell of a column is one of these texts. A column the file does not have cannot break it. */
function within(table: Table, name: string, allowed: ReadonlySet<string>): void {
  const strays = (column(table, name) ?? []).filter((cell) => !allowed.has(cell));
  expect([...new Set(strays)], name).toEqual([]);
}

/** Every cell of a column has this form. */
function shaped(table: Table, name: string, form: RegExp): void {
  const strays = (column(table, name) ?? []).filter((cell) => !form.test(cell));
  expect([...new Set(strays)], name).toEqual([]);
}

function blank(table: Table, ...names: readonly string[]): void {
  for (const name of names) within(table, name, new Set(['']));
}

const LOCAL_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: HOME_ZONE, dateStyle: 'short' });
/** The day on the clock at home: `2024-05-06`. */
const localDay = (utc: string): string => LOCAL_DAY.format(new Date(`${utc.replace(' ', 'T')}Z`));

/** The person's own viewings: not those of others, no trailers, nothing under two minutes. */
function ownViewings({ header, rows }: Table): Table {
  const at = (name: string): number => header.indexOf(name);
  if (at('Profile Name') < 0) return { header, rows };
  const own = rows.filter(
    (row) =>
      row[at('Profile Name')] === YOURS && row[at('Supplemental Video Type')] === '' && (row[at('Duration')] ?? '') >= '00:02:00',
  );
  return { header, rows: own };
}

/** A title that a spreadsheet would run as a formula stands behind a quote in every copy; all others are as they were. */
const guarded = (title: string): string => (/^[=+\-@]/.test(title) ? `'${title}` : title);

const sorted = (texts: readonly string[]): readonly string[] => texts.toSorted();
/** How often each text is there, without the texts. */
const frequencies = (texts: readonly string[]): readonly number[] =>
  [...Map.groupBy(texts, (text) => text).values()].map((group) => group.length).toSorted((a, b) => a - b);

interface Case {
  readonly original: Table;
  readonly copy: Table;
  readonly language: LocaleId;
}

/** What is true of the bytes of each purpose's copy. */
const PROMISES: Readonly<Record<Exclude<Purpose, 'custom'>, (found: Case) => void>> = {
  research({ original, copy, language }) {
    expect(copy.rows).toHaveLength(original.rows.length);
    shaped(copy, 'Profile Name', /^P\d+$/);
    shaped(copy, 'Start Time', /^\d{4}-\d\d-01 (?:00|06|12|18):00:00$/);
    shaped(copy, 'Date', /^\d{1,2}\/1\/\d\d$/);
    shaped(copy, 'Duration', /^\d\d:\d[05]:00$/);
    within(copy, 'Title', labels(language, 'label.genre.', 'label.kind.'));
    within(copy, 'Device Type', labels(language, 'label.device.'));
    within(copy, 'Country', labels(language, 'label.place.'));
    blank(copy, 'Attributes', 'Bookmark', 'Latest Bookmark');
  },
  tracker({ original, copy }) {
    const own = ownViewings(original);
    const expected = trackerReads(own).map(({ title, day }, row) => {
      const start = column(own, 'Start Time')?.[row];
      return `${start === undefined ? day : localDay(start)} ${guarded(title)}`;
    });
    expect(sorted(trackerReads(copy).map(({ title, day }) => `${day} ${title}`))).toEqual(sorted(expected));
    blank(copy, 'Profile Name', 'Duration', 'Attributes', 'Supplemental Video Type', 'Device Type', 'Bookmark', 'Country');
  },
  notebook({ original, copy }) {
    expect(copy.rows).toHaveLength(original.rows.length);
    shaped(copy, 'Title', /^P\d+$/);
    expect(frequencies(column(copy, 'Title') ?? [])).toEqual(frequencies(column(original, 'Title') ?? []));
    shaped(copy, 'Date', /^\d{1,2}\/\d{1,2}\/\d\d$/);
    if (!copy.header.includes('Start Time')) return;
    const { starts, seconds } = notebookReads(copy);
    expect(starts).toHaveLength(original.rows.length);
    expect(seconds.filter((length) => length % 300 !== 0)).toEqual([]);
    // The week looks as it did on the clock at home.
    const days = (column(original, 'Start Time') ?? []).map((start) => new Date(localDay(start)).getUTCDay());
    expect(frequencies(starts.map((start) => String(start.getUTCDay())))).toEqual(frequencies(days.map(String)));
  },
  friends({ original, copy }) {
    const own = ownViewings(original);
    expect(copy.rows).toHaveLength(own.rows.length);
    // A show is the beginning of its episodes' titles; a film is its whole title, which may have a colon too.
    const titles = new Set((column(own, 'Title') ?? []).map(guarded));
    const beginnings = [...titles].flatMap((title) => {
      const parts = title.split(': ');
      return parts.map((_, at) => parts.slice(0, at + 1).join(': '));
    });
    within(copy, 'Title', new Set(beginnings));
    expect((column(copy, 'Title') ?? []).filter((title) => /: (?:Season|Series) \d/.test(title))).toEqual([]);
    expect(new Set(column(copy, 'Title')).size).toBeLessThan(titles.size / 3);
    shaped(copy, 'Start Time', /^\d{4}-\d\d-01 00:00:00$/);
    shaped(copy, 'Date', /^\d{1,2}\/1\/\d\d$/);
    shaped(copy, 'Duration', /^\d\d:\d[05]:00$/);
    blank(copy, 'Profile Name', 'Attributes', 'Supplemental Video Type', 'Device Type', 'Bookmark', 'Latest Bookmark', 'Country');
  },
  public({ original, copy, language }) {
    expect(copy.rows.length).toBeLessThanOrEqual(original.rows.length);
    expect(copy.rows.length).toBeGreaterThan(original.rows.length * 0.8);
    within(copy, 'Title', labels(language, 'label.genre.', 'label.kind.'));
    within(copy, 'Duration', labels(language, 'label.length.'));
    const others = copy.header.filter((name) => name !== 'Title' && name !== 'Duration');
    blank(copy, ...others);
    // No row stands alone: each looks like four others at least.
    expect(frequencies(copy.rows.map((row) => row.join('\0')))[0]).toBeGreaterThanOrEqual(5);
  },
  onlyTheseRows({ original, copy }) {
    const kept = ['Title', 'Date', 'Start Time', 'Duration', 'Supplemental Video Type'];
    for (const name of original.header) {
      const cells = CHOSEN.map((row) => column(original, name)?.[row] ?? '');
      expect(column(copy, name), name).toEqual(kept.includes(name) ? cells : cells.map(() => ''));
    }
  },
};

/** The rows somebody picked for a complaint. */
const CHOSEN = [2, 30, 31, 400];

describe.each(LOCALE_IDS)('in %s', (language) => {
  let app: StartedApp;
  let saved = 0;
  appForAll((started) => (app = started), { language, browser: { locale: LOCALES[language].region } });

  describe.each(SAMPLES)('%s', (sample) => {
    const { table: original, identifiers } = sampleExport(sample);

    beforeAll(async () => {
      await app.openSample(sample);
      if (original.header.includes('Profile Name')) await app.chooseProfile(YOURS);
    });
    afterAll(() => app.closeAndForget());

    /** Says who the copy is for and saves it where the program offers to; gives its bytes as text. */
    async function copyFor(purpose: Exclude<Purpose, 'custom'>): Promise<string> {
      await app.goTo('protect');
      await app.choosePurpose(purpose);
      await app.goTo('save');
      const path = await app.target();
      expect(path).toBe(join(app.host.home, 'Documents', `viewing-history-copy${saved === 0 ? '' : `-${saved + 1}`}.csv`));
      if (purpose === 'onlyTheseRows') await saveChosenRows(path);
      else {
        expect([app.word('save.done.clean'), app.word('save.done.left')]).toContain(await app.save());
        await app.button(app.word('save.another')).click();
      }
      saved++;
      return readFileSync(path, 'utf8');
    }

    /** Only these rows, as the page would ask for them. */
    async function saveChosenRows(path: string): Promise<void> {
      const presets = (await app.ask('presets')) as PresetView[];
      const recipe = presets.find(({ purpose }) => purpose === 'onlyTheseRows')?.recipe;
      const choice = [{ does: 'keepOnly', where: { by: 'rows', rows: CHOSEN } }];
      expect(await app.ask('save', { recipe, choice, path, overwrite: false })).toMatchObject({ ok: true });
    }

    test.each(Object.keys(PROMISES) as (keyof typeof PROMISES)[])('%s', async (purpose) => {
      const text = await copyFor(purpose);
      const copy = tableOf(text);
      expect(copy.header).toEqual(original.header);
      for (const value of [...PROFILES, ...identifiers]) expect(text.includes(value), 'a name or an identifier').toBe(false);
      const devices = new Set(column(original, 'Device Type') ?? []);
      for (const device of devices) expect(text.includes(device), 'a device').toBe(false);
      PROMISES[purpose]({ original, copy, language });
    });
  });

  test('nothing but the copies lies where they were saved', () => {
    expect(saved).toBe(SAMPLES.length * Object.keys(PROMISES).length);
    expect(readdirSync(join(app.host.home, 'Documents'))).toHaveLength(saved);
  });
});
