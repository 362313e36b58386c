/** What services say they collect, kind by kind, and where an export would hold it. The lines are data: another service is more lines. */

import { z } from 'zod';
import lines from '#resources/knowledge/collection.json' with { type: 'json' };
import type { IdentifierKind } from '../model.ts';
import { ROLES } from '../model.ts';
import { DEVICE_LEAKS } from './devices.ts';

/** Who a kind of data comes from; what all of it is used for and who is given it stand beside them. */
export const COLLECTION_GROUPS = ['given', 'automatic', 'partners', 'usedFor', 'passedTo'] as const;
export type CollectionGroup = (typeof COLLECTION_GROUPS)[number];

export const DATA_USES = [
  'recommendations',
  'roughLocation',
  'translated',
  'billing',
  'fraud',
  'audience',
  'messages',
  'marketing',
] as const;
export type DataUse = (typeof DATA_USES)[number];

const Line = z
  .strictObject({
    /** As the formats name it. */
    service: z.string().min(1),
    group: z.enum(COLLECTION_GROUPS),
    /** `collection.kind.<kind>` says it. */
    kind: z.string().regex(/^[a-z][a-zA-Z]+$/),
    usedFor: z.array(z.enum(DATA_USES)),
    /** Base names of the report's files whose rows are of this kind. */
    tables: z.array(z.string()),
    /** Identifiers that are of this kind, wherever they stand. */
    identifiers: z.array(z.custom<IdentifierKind>((value) => typeof value === 'string')),
    /** Columns of the history that hold this kind. */
    roles: z.array(z.enum(ROLES)),
    /** What the names of devices can tell of it. */
    leaks: z.array(z.enum(DEVICE_LEAKS)),
    /** What the line rests on, and its year. */
    source: z.string().min(1),
    year: z.int().min(1990).max(2100),
  })
  .readonly();
export type CollectedLine = z.infer<typeof Line>;

/** Every line of the table, in its order. A faulty table is a bug, and throws when the program starts. */
export const COLLECTED: readonly CollectedLine[] = z.array(Line).parse(lines);

/** The lines of one service; none where the table has no list of it. */
export const collectedBy = (service: string): readonly CollectedLine[] => COLLECTED.filter((line) => line.service === service);
