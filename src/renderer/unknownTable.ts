/** What can be done with a table no format knows: look at it, say which column is what, let it go. */

import type { MapperView } from '#app/contract.ts';
import type { MappedRole, Mapping } from '#core/import/mapping/mapping.ts';
import { say } from '#core/message.ts';
import type { Result } from '#core/result.ts';
import { client } from './client.ts';
import type { Intake } from './intake.ts';
import { note, session, type UnknownTable } from './session.ts';

type Look = Omit<Parameters<typeof client.mappable.query>[0], 'file'>;

/** Of many files handed over at once, only so many are looked at. */
const LOOKED_AT = 8;

/** The first of the files that can be opened once its columns are named. */
export async function tableAmong(intake: Intake): Promise<UnknownTable | undefined> {
  for (let at = 0; at < Math.min(LOOKED_AT, intake.names.length); at++) {
    const one = intake.only(at);
    const view = await look(one, {});
    if (view.ok) return { intake: one, view: view.value };
  }
  return undefined;
}

async function look(intake: Intake, how: Look): Promise<Result<MapperView>> {
  const offer = intake.offerHead(0);
  try {
    return await client.mappable.query({ file: offer.files[0]!, ...how });
  } finally {
    offer.stop();
  }
}

/** Takes an answer: shown at once, while the rows are read again by it. */
export async function changeMapping(mapping: Mapping): Promise<void> {
  const table = session.getState().unknownTable;
  if (!table) return;
  const changed = { ...table, view: { ...table.view, mapping } };
  session.setState({ unknownTable: changed, refusal: undefined });
  await lookAgain(changed, { mapping });
}

/** Takes apart the table in another way, and guesses again what its columns are. */
export async function settle(settled: NonNullable<Look['settled']>): Promise<void> {
  const table = session.getState().unknownTable;
  if (!table) return;
  const { delimiter, header } = table.view.mapping;
  await lookAgain(table, { settled: { delimiter, header, ...settled } });
}

async function lookAgain(table: UnknownTable, how: Look): Promise<void> {
  try {
    const view = await look(table.intake, how);
    // An answer that comes late is about columns that were changed since.
    if (session.getState().unknownTable !== table) return;
    if (view.ok) session.setState({ unknownTable: { ...table, view: view.value }, refusal: undefined });
    else session.setState({ refusal: { code: 'bad-mapping', message: say('mapper.noColumns') } });
  } catch {
    note(say('shell.lost'), 'problem');
  }
}

/** What a mapping uses a column as. */
export function roleOf({ columns }: Mapping, ref: string | number): MappedRole | 'other' {
  const found = Object.entries(columns).find(([, column]) => column === ref);
  return (found?.[0] as MappedRole | undefined) ?? 'other';
}

/** The mapping with a column used as something else. Each use has one column: another one is given up. */
export function withRole(mapping: Mapping, ref: string | number, role: MappedRole | 'other'): Mapping {
  const columns = Object.fromEntries(
    Object.entries(mapping.columns).filter(([key, column]) => column !== ref && key !== role),
  ) as Mapping['columns'];
  if (role !== 'other') columns[role] = ref;
  const { durationUnit = 'hms', ...rest } = mapping;
  return { ...rest, columns, ...(columns.duration === undefined ? {} : { durationUnit }) };
}

/** Lets the table go. */
export function leaveTable(): void {
  session.setState({ unknownTable: undefined, refusal: undefined });
}
