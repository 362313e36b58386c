/** Every text is used and every key that is used has a text: the sources are searched for both. */

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { AREAS, en } from '#locales/en/index.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const PLURAL = /_(zero|one|two|few|many|other)$/;

/** Keys as the sources name them: without the plural. */
const keys = new Set(Object.keys(en).map((key) => key.replace(PLURAL, '')));
const areas = new Set([...keys].map((key) => key.split('.')[0] ?? ''));

interface Uses {
  /** Whole keys, with the file that names them. */
  readonly literal: ReadonlyMap<string, string>;
  /** Beginnings of keys whose rest is worked out, as in `shell.step.${screen}`. */
  readonly begun: ReadonlyMap<string, string>;
  /** Ends of keys whose beginning is another key, as in `${key}.why`. */
  readonly ended: ReadonlySet<string>;
}

/** Literals that look like keys and are names of something else. */
const NOT_KEYS = /\.(ts|tsx|css|json|csv|zip|txt|md|mjs|cjs|js|html|asar)$/;

const END = /`\$\{\w+\}(\.[\w.-]+)`/g;

function usesIn(files: readonly string[]): Uses {
  const literal = new Map<string, string>();
  const begun = new Map<string, string>();
  const ended = new Set<string>();
  const area = [...areas].join('|');
  const whole = new RegExp(`['"\`]((?:${area})\\.[\\w.-]+)['"\`]`, 'g');
  const start = new RegExp(`\`((?:${area})\\.[\\w.-]*)\\$\\{`, 'g');
  for (const file of files) {
    const source = readFileSync(join(ROOT, file), 'utf8');
    for (const [, key = ''] of source.matchAll(whole)) if (!NOT_KEYS.test(key)) literal.set(key, file);
    for (const [, key = ''] of source.matchAll(start)) begun.set(key, file);
    for (const [, end = ''] of source.matchAll(END)) ended.add(end);
  }
  return { literal, begun, ended };
}

const files = globSync('{src,electron}/**/*.{ts,tsx}', { cwd: ROOT });
const { literal, begun, ended } = usesIn(files);

test('the search found sources and keys', () => {
  expect(files.length).toBeGreaterThan(100);
  expect(literal.size).toBeGreaterThan(100);
});

test('every key that is named has a text', () => {
  const missing = [...literal].filter(([key]) => !keys.has(key) && ![...keys].some((known) => known.startsWith(`${key}.`)));
  expect(missing.map(([key, file]) => `${key} in ${file}`)).toEqual([]);
});

test('every key that is begun has texts', () => {
  const missing = [...begun].filter(([beginning]) => ![...keys].some((key) => key.startsWith(beginning)));
  expect(missing.map(([key, file]) => `${key}… in ${file}`)).toEqual([]);
});

test('every text is used', () => {
  const beginnings = [...begun.keys()];
  const isUsed = (key: string): boolean =>
    literal.has(key) ||
    beginnings.some((beginning) => key.startsWith(beginning)) ||
    [...ended].some((end) => key.endsWith(end) && isUsed(key.slice(0, -end.length)));
  const unused = [...keys].filter((key) => !isUsed(key));
  expect(unused).toEqual([]);
});

test('no key stands in two files', () => {
  const all = Object.values(AREAS).flatMap((texts) => Object.keys(texts));
  expect(all.filter((key, index) => all.indexOf(key) !== index)).toEqual([]);
});

describe.each(Object.entries(AREAS))('%s', (_area, texts) => {
  test('holds no empty text', () => {
    expect(Object.entries(texts).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test('has both plurals wherever it has one', () => {
    const lonely = Object.keys(texts).filter(
      (key) => PLURAL.test(key) && !(key.replace(PLURAL, '_one') in texts && key.replace(PLURAL, '_other') in texts),
    );
    expect(lonely).toEqual([]);
  });
});
