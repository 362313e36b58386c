/** One film or show as the tables know it, and how a line of a table is read. */

import { AUDIENCES, GENRES, THEMES, WORK_KINDS, type Audience, type Genre, type Theme, type WorkKind } from './vocabulary.ts';

export interface Work {
  /** English, French and Spanish names, then further spellings; each once. */
  readonly names: readonly string[];
  readonly kind: WorkKind;
  /** First release; undefined where the table leaves it open. */
  readonly year: number | undefined;
  readonly genres: readonly Genre[];
  readonly audience: Audience;
  /** ISO 639-1; empty where it is not known. */
  readonly language: string;
  /** ISO 3166-1 alpha-2; empty where it is not known. */
  readonly country: string;
  readonly themes: readonly Theme[];
  /** 1 seen by few .. 5 seen by nearly everybody. */
  readonly tier: number;
  /** Undefined for films. */
  readonly seasons: number | undefined;
  readonly episodes: number | undefined;
}

/** The header of every table of works. */
export const WORK_COLUMNS = [
  'en',
  'fr',
  'es',
  'other',
  'kind',
  'year',
  'genres',
  'audience',
  'language',
  'country',
  'themes',
  'tier',
  'seasons',
  'episodes',
] as const;
type WorkColumn = (typeof WORK_COLUMNS)[number];

/** A line that does not say what its column asks for. `line` is 1-based. */
export interface WorkFault {
  readonly line: number;
  readonly column: WorkColumn | 'line';
}

/** Reads a table: tab-separated, one work a line, `=` for a name that is the English one. Faulty lines are left out and named. */
export function parseWorks(text: string): { works: Work[]; faults: WorkFault[] } {
  const works: Work[] = [];
  const faults: WorkFault[] = [];
  const lines = text.split(/\r?\n/);
  if (lines[0] !== WORK_COLUMNS.join('\t')) faults.push({ line: 1, column: 'line' });
  for (let at = 1; at < lines.length; at++) {
    if (lines[at] === '') continue;
    const cells = lines[at]!.split('\t');
    const wrong = cells.length === WORK_COLUMNS.length ? WORK_COLUMNS.find((column, i) => !CHECKS[column](cells[i]!)) : 'line';
    if (wrong === undefined) works.push(workOf(cells));
    else faults.push({ line: at + 1, column: wrong });
  }
  return { works, faults };
}

const split = (cell: string): string[] => (cell === '' ? [] : cell.split(',').map((word) => word.trim()));
const allOf = (list: readonly string[]) => (cell: string) => split(cell).every((word) => list.includes(word));
const named = (cell: string): boolean => cell.trim() === cell && cell !== '';
const count = (cell: string): boolean => /^\d{0,5}$/.test(cell);

const CHECKS: Record<WorkColumn, (cell: string) => boolean> = {
  en: (cell) => named(cell) && cell !== '=',
  fr: named,
  es: named,
  other: (cell) => cell === '' || cell.split(' | ').every(named),
  kind: (cell) => (WORK_KINDS as readonly string[]).includes(cell),
  year: (cell) => /^(?:(?:18|19|20)\d\d)?$/.test(cell),
  genres: (cell) => cell !== '' && split(cell).length <= 3 && allOf(GENRES)(cell),
  audience: (cell) => (AUDIENCES as readonly string[]).includes(cell),
  language: (cell) => /^[a-z]{2}$/.test(cell),
  country: (cell) => /^[A-Z]{2}$/.test(cell),
  themes: (cell) => split(cell).length <= 4 && allOf(THEMES)(cell),
  tier: (cell) => /^[1-5]$/.test(cell),
  seasons: count,
  episodes: count,
};

function workOf(cells: readonly string[]): Work {
  const [
    en = '',
    fr = '',
    es = '',
    other = '',
    kind,
    year = '',
    genres = '',
    audience,
    language = '',
    country = '',
    themes = '',
  ] = cells;
  const names = [en, fr, es, ...other.split(' | ')].filter((name) => name !== '' && name !== '=');
  const [tier = '', seasons = '', episodes = ''] = cells.slice(11);
  const number = (cell: string): number | undefined => (cell === '' ? undefined : Number(cell));
  return {
    names: [...new Set(names)],
    kind: kind as WorkKind,
    year: number(year),
    genres: split(genres) as Genre[],
    audience: audience as Audience,
    language,
    country,
    themes: split(themes) as Theme[],
    tier: Number(tier),
    seasons: number(seasons),
    episodes: number(episodes),
  };
}
