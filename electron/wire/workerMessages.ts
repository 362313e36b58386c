/** What the main process and the worker say to each other. Both ends check what arrives against these shapes. */

import { z } from 'zod';

const path = z.string().min(1).max(32_768);
const paths = z.array(path).max(1_000);

/** Main → worker. */
export const toWorker = z.discriminatedUnion('kind', [
  /** The first message, once: what only the main process knows. */
  z.strictObject({ kind: z.literal('start'), version: z.string().max(100), samples: path, knowledge: path, paths }),
  /** The system handed over other files to open. */
  z.strictObject({ kind: z.literal('paths'), paths }),
  /** A page has begun; its end of the channel comes with the message. */
  z.strictObject({ kind: z.literal('page') }),
  /** What a native dialog gave: no path means it was cancelled. */
  z.strictObject({ kind: z.literal('answer'), id: z.int().nonnegative(), paths }),
]);
export type ToWorker = z.infer<typeof toWorker>;

/** What only the main process can do for the worker. */
export const question = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('chooseFiles') }),
  z.strictObject({ name: z.literal('chooseTarget'), suggested: path }),
  z.strictObject({ name: z.literal('showInFolder'), path }),
]);
export type Question = z.infer<typeof question>;

/** Worker → main. */
export const fromWorker = z.strictObject({ kind: z.literal('ask'), id: z.int().nonnegative(), question });
export type FromWorker = z.infer<typeof fromWorker>;
