/** From the open export to a checked copy, and each step of it by itself. */

import { mkdtemp, rm } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inProcessClient } from '#app/transports/inProcess.ts';
import { commandPorts } from '#cli/application.ts';
import { anonymize } from '#core/anonymization/anonymize.ts';
import { PRESETS } from '#core/anonymization/presets.ts';
import type { Message } from '#core/message.ts';
import { seeded, seedOf } from '#core/random.ts';
import { assessUnder } from '#core/risk/assess.ts';
import { unattended, type Task } from '#core/task.ts';
import { verify } from '#core/verification/verify.ts';
import { writeCsv } from '#core/writeCsv.ts';
import { findingsIn, historyIn, must, TIME_ZONE, viewingsIn } from './opened.ts';
import type { Measure } from './measure.ts';

const label = ({ key }: Message): string => key;
const context = { random: seeded(seedOf('bench')), label };

export const PROTECTING: readonly Measure[] = [
  {
    id: 'protect',
    label: '**open, protect, write, read back and check**, through the application',
    against: 'open',
    prepare: (path) => Promise.resolve((task) => saved(path, task)),
  },
  ...PRESETS.map(({ purpose, recipe }): Measure => ({
    id: `anonymize-${purpose}`,
    label: `protect for ${purpose}`,
    against: 'import',
    async prepare(path) {
      const viewings = await viewingsIn(await historyIn(path));
      return async (task) => must(await anonymize(viewings, recipe, context, task)).history.rows;
    },
  })),
  {
    id: 'write',
    label: 'write the table',
    against: 'unparse',
    async prepare(path) {
      const history = await historyIn(path);
      return () => [...writeCsv(history)].reduce((bytes, { length }) => bytes + length, 0);
    },
  },
  {
    id: 'verify',
    label: 'check the columns and search the bytes of a copy',
    against: 'indexOf',
    async prepare(path) {
      const original = await viewingsIn(await historyIn(path));
      const { identifiers } = await findingsIn(original);
      const { recipe } = PRESETS[0]!;
      const copy = must(await anonymize(original, recipe, context, unattended)).history;
      return async (task) => {
        const copyBytes = createReadStream(path, { highWaterMark: 1 << 20 });
        return (await verify({ original, identifiers, copy, copyBytes, recipe, label }, task)).searched;
      };
    },
  },
  {
    id: 'assess',
    label: 'risk: classes of all columns',
    against: 'joined',
    async prepare(path) {
      const history = await historyIn(path);
      return async (task: Task) => (await assessUnder(task, history, { people: 'several' }))?.singlingOut.classes ?? 0;
    },
  },
];

/** The application as a command uses it, with the thread and the pauses of the measure. */
const client = (task: Task) => inProcessClient({ ...commandPorts({ hands: task.hands }), pause: () => task.pause() });

async function saved(path: string, task: Task): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'unreel-bench-'));
  try {
    const { open, presets, save } = client(task);
    must(await open.mutate({ files: [{ path }], timeZone: TIME_ZONE }));
    const [preset] = await presets.query();
    if (!preset) throw new Error('There is no preset.');
    const receipt = must(await save.mutate({ recipe: preset.recipe, path: join(folder, 'copy.csv'), overwrite: false }));
    return receipt.rows.out;
  } finally {
    await rm(folder, { recursive: true });
  }
}
