/** Attacks a person's copy: invents the people it could be mistaken for, gives a stranger some knowledge, and lets them look. */

import { say } from '../message.ts';
import { below, seeded, seedOf, type Random } from '../random.ts';
import { ok, refuse, type Result } from '../result.ts';
import { dayOfEpisode, peopling, type Population, type PopulationOptions } from '../sample/population.ts';
import type { Task } from '../task.ts';
import type { Viewings } from '../viewings.ts';
import { crowdOf, type Crowd } from './crowd.ts';
import {
  attack,
  KNOWN,
  strongest,
  TRIALS,
  WRONG,
  type Attack,
  type Outcome,
  type Stranger,
  type Trial,
} from './models/attack.ts';
import { unicity, type Unicity } from './models/unicity.ts';
import type { Publishing } from './publishing.ts';
import { someKnown, subjectOf, type Known, type Published } from './subject.ts';

export interface AttackOptions {
  /** Invented people; 10,000 unless told. */
  readonly people?: number | undefined;
  readonly trials?: number | undefined;
  /** The same seed gives the same trials among the same people. */
  readonly seed?: string | undefined;
}

/** What came of it; no values of the person's data. */
export interface AttackReport extends Attack {
  readonly unicity: Unicity;
  /** The stranger who does best with a few right viewings and their days to within three. */
  readonly fewFacts: Outcome;
}

const FEW_FACTS = { known: 4, wrong: 0, dayError: 3 } as const;

const PEOPLE = 10_000;
export const MOST_RIGHT = Math.max(...KNOWN);
export const MOST_WRONG = Math.max(...WRONG);

/** Attacks the copy that a recipe would make, or a file as it stands. Refused with `nothing-left` or `cancelled`. */
export async function attackCopy(
  viewings: Viewings,
  published: Published,
  options: AttackOptions,
  task: Task,
): Promise<Result<AttackReport>> {
  const staged = await stage(viewings, published, options, task);
  if (!staged.ok) return staged;
  const { crowd, trials, random } = staged.value;
  const outcome = await attack(crowd, trials, random, task);
  if (outcome === undefined) return cancelled();
  const choices = trials.map(({ right }) => right);
  return ok({ ...outcome, unicity: unicity(crowd, choices), fewFacts: strongest(outcome, FEW_FACTS) });
}

/** How one stranger alone does, among the same people: a fraction of the work, for a search that asks of many recipes. */
export async function attackBy(
  stranger: Stranger,
  viewings: Viewings,
  published: Published,
  options: AttackOptions,
  task: Task,
): Promise<Result<Outcome>> {
  const staged = await stage(viewings, published, options, task);
  if (!staged.ok) return staged;
  const { crowd, trials, random } = staged.value;
  const outcome = await attack(crowd, trials, random, task, { only: stranger });
  return outcome === undefined ? cancelled() : ok(strongest(outcome, stranger));
}

interface Stage {
  readonly crowd: Crowd;
  readonly trials: readonly Trial[];
  readonly random: Random;
}

/** Invents the people, and what each stranger knows. */
async function stage(
  viewings: Viewings,
  published: Published,
  { people = PEOPLE, trials: count = TRIALS, seed = 'attack' }: AttackOptions,
  task: Task,
): Promise<Result<Stage>> {
  const subject = subjectOf(viewings, published);
  if (subject === undefined) return refuse('nothing-left', say('refusal.nothingLeft'));
  const random = seeded(seedOf(seed));
  const { publishing, from } = subject;
  const population = await invent({ people, catalogue: publishing.catalogue, from, days: publishing.days, random }, task);
  if (population === undefined) return cancelled();
  const trials = Array.from({ length: count }, (): Trial => ({
    target: people,
    right: someKnown(subject, MOST_RIGHT, random),
    wrong: Array.from({ length: MOST_WRONG }, () => wrongKnowledge(population, publishing, random)),
  }));
  const crowd = crowdOf(population, publishing, askedBy(trials), subject);
  await task.pause();
  return ok({ crowd, trials, random });
}

/** Every value that a trial will look up. */
export function* askedBy(trials: readonly Trial[]): Generator<number> {
  for (const { right, wrong } of trials) for (const { value } of [...right, ...wrong]) yield value;
}

/** A viewing that somebody else had, on any day: popular titles are the likelier mistakes. */
export function wrongKnowledge(population: Population, publishing: Publishing, random: Random): Known {
  const stay = below(random, population.entry.length);
  const episode = below(random, population.episodes[stay]!);
  const day = population.day[below(random, population.day.length)]!;
  return { value: publishing.valueOfEpisode(population.entry[stay]!, episode), day };
}

/** What a stranger may know rightly of one of the invented people; each of another work, as far as they saw so many. */
export function knownOfPerson(
  population: Population,
  person: number,
  publishing: Publishing,
  most: number,
  random: Random,
): readonly Known[] {
  const from = population.first[person]!;
  const stays = Array.from({ length: population.first[person + 1]! - from }, (_, at) => from + at);
  const known = new Map<number, Known>();
  for (let left = stays.length; left > 0 && known.size < most; left--) {
    const at = below(random, left);
    const stay = stays[at]!;
    stays[at] = stays[left - 1]!;
    const entry = population.entry[stay]!;
    let episode = below(random, population.episodes[stay]!);
    while (dayOfEpisode(population, stay, episode) > population.last) episode = below(random, episode);
    if (known.has(entry)) continue;
    known.set(entry, { value: publishing.valueOfEpisode(entry, episode), day: dayOfEpisode(population, stay, episode) });
  }
  return [...known.values()];
}

async function invent(options: PopulationOptions, task: Task): Promise<Population | undefined> {
  const steps = peopling(options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    task.report({ stage: 'inventing', done: step.value, total: options.people });
    await task.pause();
    if (task.cancelled) return undefined;
  }
}

const cancelled = () => refuse('cancelled', say('refusal.attack.cancelled'));
