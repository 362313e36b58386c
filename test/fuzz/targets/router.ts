/**
 * Every procedure of the router with inputs drawn from its own schema, bent or whole, in any order and at once. What is
 * no input is refused as such; what is one gives an answer that can cross a wire, or a refusal that can be said.
 */

import type { z } from 'zod';
import { createContext } from '#app/context.ts';
import type { Ports } from '#app/ports.ts';
import { appRouter } from '#app/router.ts';
import { importHistory } from '#core/import/importHistory.ts';
import { seeded } from '#core/random.ts';
import type { Refusal } from '#core/result.ts';
import { unattended } from '#core/task.ts';
import { hmac } from '#platform/hmac.ts';
import { gunzip } from '#platform/gunzip.ts';
import { sqliteRowBrowser } from '#store/rowBrowser.ts';
import { TRPCError } from '@trpc/server';
import { fileOf } from '../../core/import/sources.ts';
import { oneOf, once, several, type Draw } from '../draws.ts';
import { fixtures } from '../fixtures.ts';
import { memoryFiles } from '../memoryFiles.ts';
import { mutated } from '../mutate.ts';
import { privateTexts } from '../privateTexts.ts';
import { checkRefusal } from '../refusals.ts';
import { asJson, bent, fitting, shapeOf, type Shape } from '../shapes.ts';
import type { Target } from '../target.ts';
import { LEVELS } from './recipes.ts';

/** What may be thrown: inputs that are none. */
const REFUSED_INPUT: readonly TRPCError['code'][] = ['BAD_REQUEST'];
const WORDS = [
  'Europe/Paris',
  'Asia/Kathmandu',
  'harbour',
  'night',
  'sleep',
  'streaks',
  'copy.csv',
  'rows.csv',
  'mapping.json',
  '.',
];

interface Procedure {
  readonly name: string;
  /** Undefined for one that takes nothing. */
  readonly shape: Shape | undefined;
}

/** What the router says of its procedures. */
function procedures(): readonly Procedure[] {
  const { _def: all } = appRouter;
  return Object.entries(all.procedures).map(([name, { _def: one }]) => {
    const [input] = (one as unknown as { readonly inputs: readonly z.ZodType[] }).inputs;
    return { name, shape: input && shapeOf(input) };
  });
}

export const router: Target = {
  name: 'router',
  share: 5,
  least: { calls: 3, answered: 1.5, refusedInput: 0.3 },
  prepare() {
    const all = procedures();
    const open = all.find(({ name }) => name === 'open')!;
    const files = fixtures();
    return async (draw) => {
      const held = new Map(
        several(1, 3, draw, () => oneOf(files, draw)).map(({ name, bytes }) => [
          name,
          once(4, draw) ? mutated(bytes, draw) : bytes,
        ]),
      );
      const secrets = await secretsOf(held);
      const words = [...WORDS, ...LEVELS, ...held.keys(), ...held.keys()];
      const context = createContext(portsOver(held, draw));
      const caller = appRouter.createCaller(context) as unknown as Record<string, (input: unknown) => Promise<unknown>>;
      const counts = { calls: 0, answered: 0, refusedInput: 0 };
      const waiting: Promise<void>[] = [];
      const call = async ({ name, shape }: Procedure, input: unknown): Promise<void> => {
        counts.calls++;
        try {
          const answer = await caller[name]!(input);
          counts.answered++;
          if (isStream(answer)) return await firstOf(answer);
          structuredClone(answer);
          if (isFailure(answer)) checkRefusal(answer.failure, secrets);
          if (isFailure(answer) && answer.failure.code === 'check-failed') throw new Error('A copy failed its own check.');
        } catch (error) {
          if (!(error instanceof TRPCError) || shape === undefined || !REFUSED_INPUT.includes(error.code))
            throw new Error(`${name} of ${shown(input)} threw.`, { cause: error });
          counts.refusedInput++;
        }
      };
      if (!once(6, draw)) await call(open, { files: [{ path: oneOf([...held.keys()], draw) }] });
      for (let calls = 2 + draw(5); calls > 0; calls--) {
        const procedure = oneOf(all, draw);
        const called = call(procedure, inputFor(procedure, draw, words));
        if (once(4, draw)) waiting.push(called);
        else await called;
      }
      await Promise.all(waiting);
      await context.session.close();
      return counts;
    };
  },
};

function inputFor({ name, shape }: Procedure, draw: Draw, words: readonly string[]): unknown {
  if (shape === undefined) return once(3, draw) ? bent(undefined, draw) : undefined;
  const fits = fitting(shape, draw, words);
  // People are invented by the thousand for real attacks; a few find the same faults.
  const small =
    name === 'attack' || name === 'suggest' ? { ...(fits as object), people: 100 + draw(20), trials: 10 + draw(5) } : fits;
  return once(3, draw) ? bent(small, draw) : small;
}

function portsOver(held: Map<string, Uint8Array>, draw: Draw): Ports {
  return {
    files: memoryFiles(held),
    random: seeded([draw(1 << 30), draw(1 << 30), draw(1 << 30), 1]),
    hmac,
    rows: sqliteRowBrowser,
    knowledge: { works: () => Promise.resolve([]) },
    gunzip,
    dialogs: { chooseFiles: undefined, chooseTarget: undefined, showInFolder: undefined },
    host: { kind: 'test', version: '0', paths: [], samples: 'samples', documents: 'documents', timeZone: 'UTC' },
    pause: () => new Promise((resolve) => void setImmediate(resolve)),
  };
}

/** Titles, profiles and devices of the files. */
async function secretsOf(held: ReadonlyMap<string, Uint8Array>): Promise<readonly string[]> {
  const texts: string[] = [];
  for (const [name, bytes] of held) {
    const result = await importHistory([fileOf(bytes, name)], {}, unattended);
    if (result.ok) texts.push(...privateTexts(result.value.history));
  }
  return texts;
}

const isFailure = (answer: unknown): answer is { readonly ok: false; readonly failure: Refusal } =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false;

const isStream = (answer: unknown): answer is AsyncIterable<unknown> =>
  typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer;

async function firstOf(answers: AsyncIterable<unknown>): Promise<void> {
  for await (const answer of answers) return void structuredClone(answer);
}

/** An input as a report shows it. All of it is drawn, so none of it is anybody's. */
const shown = (input: unknown): string => asJson(input).slice(0, 500);
