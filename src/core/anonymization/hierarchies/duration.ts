/**
 * Durations and positions in a video: to the second, to five minutes, then to fifteen or as long as a short, an episode or a
 * film. The last two are branches: an episode may have twenty minutes, which no fifteen begin or end at.
 */

import { say, type Message } from '../../message.ts';
import type { Role } from '../../model.ts';
import { readDuration, writeDuration, type DurationUnit } from '../../durationText.ts';
import { entries } from '../../dictionary.ts';
import type { Column } from '../../history.ts';
import { countRows, mapValues } from '../columns.ts';
import type { Hierarchy, Wording } from './hierarchy.ts';

/** Level -> the step in seconds that is rounded to. */
const STEPS: ReadonlyMap<string, number> = new Map([
  ['5min', 300],
  ['15min', 900],
]);
const LEVELS = ['5min', '15min', 'length'] as const;

const LENGTHS = ['short', 'episode', 'film'] as const;
/**
 * From how many seconds on a play is as long as an episode, and as long as a film. Both are where rounding to five minutes
 * goes over to the next, so that a rounded length tells which of the three it is.
 */
const EPISODE_SECONDS = 17.5 * 60;
const FILM_SECONDS = 67.5 * 60;

/** What the service writes in place of a position when a later viewing holds it: a phrase, the same for everyone. */
const NOT_A_POSITION = 'Not latest view';

const lengthLabel = (length: (typeof LENGTHS)[number]): Message => say(`label.length.${length}`);

/** Columns that hold lengths of time. */
export const isDurationRole = (role: Role): boolean => role === 'duration' || role === 'bookmark' || role === 'latestBookmark';

/** A length to the nearest multiple of `step` seconds; a text that is none cannot be made less exact, so it is not published. */
export function roundedTo(text: string, unit: DurationUnit | undefined, step: number): string {
  if (text === NOT_A_POSITION) return text;
  const seconds = readDuration(text, unit);
  return seconds === undefined ? '' : writeDuration(Math.round(seconds / step) * step, unit);
}

/** Whether a text says no more than a multiple of `step` seconds. */
export function isRounded(text: string, unit: DurationUnit | undefined, step: number): boolean {
  if (text === NOT_A_POSITION) return true;
  const seconds = readDuration(text, unit);
  return seconds !== undefined && seconds % step === 0;
}

/** Whether some cell of a column is a length, or none says anything: a hierarchy has no place for a column of other texts. */
export function holdsDurations(column: Column): boolean {
  if (column.kind !== 'text') return false;
  let blank = true;
  for (const [, text] of entries(column.dictionary)) {
    if (text === NOT_A_POSITION || readDuration(text, column.unit) !== undefined) return true;
    if (text.trim() !== '') blank = false;
  }
  return blank;
}

function durationAt(text: string, unit: DurationUnit | undefined, level: string, label: Wording['label']): string {
  const step = STEPS.get(level);
  if (step !== undefined) return roundedTo(text, unit, step);
  if (text === NOT_A_POSITION) return text;
  const seconds = readDuration(text, unit);
  if (seconds === undefined) return '';
  return label(lengthLabel(seconds < EPISODE_SECONDS ? 'short' : seconds < FILM_SECONDS ? 'episode' : 'film'));
}

export const duration: Hierarchy = {
  levels: LEVELS.map((id) => ({
    id,
    label: say(`level.duration.${id}`),
    finer: id === '5min' ? ['exact'] : ['exact', '5min'],
  })),

  effective: (level, column) => (LEVELS.some((known) => known === level) && column.kind === 'text' ? level : undefined),

  refusal: (level, column) =>
    LEVELS.some((known) => known === level) && !holdsDurations(column)
      ? say('refusal.badRecipe.noDurations', { column: column.name })
      : undefined,

  generalize: ({ column }, level, { label }) => {
    if (column.kind !== 'text') throw new TypeError('A duration level is for a column of texts.');
    return mapValues(column, (text) => durationAt(text, column.unit, level, label));
  },

  countFiner: (copy, level, { column }, label) => {
    if (copy.kind !== 'text') return 0;
    const lengths = new Set(LENGTHS.map((length) => label(lengthLabel(length))));
    const step = STEPS.get(level);
    const unit = column.kind === 'text' ? column.unit : undefined;
    return countRows(copy, (text) => {
      if (text === '' || text === NOT_A_POSITION || lengths.has(text)) return false;
      return step === undefined || !isRounded(text, unit, step);
    });
  },
};
