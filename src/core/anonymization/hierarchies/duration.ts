/** Durations and positions in a video: to the second, rounded, or as long as a short, an episode or a film. */

import { say, type Message } from '../../message.ts';
import type { Role } from '../../model.ts';
import { readDuration, writeDuration, type DurationUnit } from '../../durationText.ts';
import { countRows, mapValues } from '../columns.ts';
import type { Hierarchy, Wording } from './hierarchy.ts';

/** Level -> the step in seconds that is rounded to. */
const STEPS: ReadonlyMap<string, number> = new Map([
  ['5min', 300],
  ['15min', 900],
]);
const LEVELS = ['5min', '15min', 'length'] as const;

const LENGTHS = ['short', 'episode', 'film'] as const;
/** From how many seconds on a play is as long as an episode, and as long as a film. */
const EPISODE_SECONDS = 20 * 60;
const FILM_SECONDS = 70 * 60;

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

function durationAt(text: string, unit: DurationUnit | undefined, level: string, label: Wording['label']): string {
  const step = STEPS.get(level);
  if (step !== undefined) return roundedTo(text, unit, step);
  if (text === NOT_A_POSITION) return text;
  const seconds = readDuration(text, unit);
  if (seconds === undefined) return '';
  return label(lengthLabel(seconds < EPISODE_SECONDS ? 'short' : seconds < FILM_SECONDS ? 'episode' : 'film'));
}

export const duration: Hierarchy = {
  levels: LEVELS.map((id, at) => ({ id, label: say(`level.duration.${id}`), finer: ['second', ...LEVELS.slice(0, at)] })),

  effective: (level, column) => (LEVELS.some((known) => known === level) && column.kind === 'text' ? level : undefined),

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
