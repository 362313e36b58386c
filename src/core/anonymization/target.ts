/** What a copy for a purpose has to reach. Targets are measured on the copy; a preset that misses its own says so. */

import { say, type Message } from '../message.ts';
import type { Role } from '../model.ts';
import type { RiskReport } from '../risk/assess.ts';

export interface Target {
  /** At most the share `below` (0..1) of the rows may have fewer than `k - 1` others that look like them. Rows, not people. */
  readonly classSize: { readonly k: number; readonly below: number };
  /**
   * The upper end (0..1) of the 95 % interval of an attack's success with 8 known viewings, 2 of them wrong, dates within
   * 14 days, among invented people; undefined where the purpose promises nothing against it.
   */
  readonly pickedOut: number | undefined;
  /** Which guesses of the original may still be made from the copy. */
  readonly guesses: 'any' | 'notSensitive' | 'none';
  /** Columns that must still say something. */
  readonly keeps: readonly Role[];
  /**
   * The finest levels at which a column may be told, for what no measure looks at: an attack knows days and titles, and who
   * knows the hour or the device of one viewing needs no attack. A role that is not named may be kept as it is.
   */
  readonly finest?: Partial<Readonly<Record<Role, readonly string[]>>>;
  /** The share of rows (0..1) that may be left out to reach it. */
  readonly suppressed: number;
}

/** What was measured of a copy. */
export interface Reached {
  readonly risk: Pick<RiskReport, 'singlingOut' | 'linkability'>;
  /** The share of the original's viewings whose titles the program knows; 0..1. */
  readonly recognised: number;
  /** Guesses that can still be made, and whether each is of a sensitive kind. */
  readonly guesses: readonly { readonly sensitive: boolean }[];
  /** Columns of the original that are blank in the copy. */
  readonly silent: readonly Role[];
  /** Rows left out because too few others look like them, of those that would have stayed; 0..1. */
  readonly suppressed: number;
}

/** Below it most viewings are of works that the closed form knows nobody else to watch, and it would call any copy unique. */
const ENOUGH_RECOGNISED = 0.5;

/**
 * What a copy misses of a target, one sentence each; none when it reaches it. How many would pick the person out is taken from
 * the closed form (`pickedOut` of the report), which costs nothing and counts every known viewing as right; it says nothing where too few titles are recognised.
 */
export function missed(target: Target, { risk, recognised, guesses, silent, suppressed }: Reached): readonly Message[] {
  const { rows, rowsByClassSize } = risk.singlingOut;
  const messages: Message[] = [];
  const alone = rows === 0 ? 0 : (rowsByClassSize.one + rowsByClassSize.twoToFour) / rows;
  if (alone > target.classSize.below)
    messages.push(say('target.missed.classSize', { share: { percent: alone }, most: { percent: target.classSize.below } }));
  if (
    target.pickedOut !== undefined &&
    recognised >= ENOUGH_RECOGNISED &&
    risk.linkability.measured &&
    risk.linkability.pickedOut > target.pickedOut
  )
    messages.push(
      say('target.missed.pickedOut', { share: { percent: risk.linkability.pickedOut }, most: { percent: target.pickedOut } }),
    );
  const unwanted = guesses.filter(
    ({ sensitive }) => target.guesses === 'none' || (target.guesses === 'notSensitive' && sensitive),
  );
  if (unwanted.length > 0) messages.push(say('target.missed.guesses', { count: unwanted.length }));
  const lost = target.keeps.filter((role) => silent.includes(role));
  if (lost.length > 0) messages.push(say('target.missed.keeps', { count: lost.length }));
  if (suppressed > target.suppressed)
    messages.push(say('target.missed.suppressed', { share: { percent: suppressed }, most: { percent: target.suppressed } }));
  return messages;
}

/** What a target asks for that `missed` could not judge, so that nothing is said to hold which was not measured. */
export function unjudged({ pickedOut }: Target, { risk, recognised }: Pick<Reached, 'risk' | 'recognised'>): readonly Message[] {
  if (pickedOut === undefined || (risk.linkability.measured && recognised >= ENOUGH_RECOGNISED)) return [];
  return [say('target.unjudged.pickedOut')];
}

/** What a target asks for, one sentence each; where it asks for nothing, that is said. */
export function promisesOf({ classSize, pickedOut, guesses, suppressed }: Target): readonly Message[] {
  const messages: Message[] = [];
  if (classSize.below < 1)
    messages.push(say('target.classSize', { others: classSize.k - 1, most: { percent: classSize.below } }));
  if (pickedOut !== undefined) messages.push(say('target.pickedOut', { most: { percent: pickedOut } }));
  if (guesses !== 'any') messages.push(say(`target.guesses.${guesses}`));
  if (suppressed > 0) messages.push(say('target.suppressed', { most: { percent: suppressed } }));
  return messages.length > 0 ? messages : [say('target.nothing')];
}
