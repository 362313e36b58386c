/** The section of `inspect` on what the service says it collects: group by group, each kind with what this export holds of it. */

import { isOfData, type CollectionEntry, type Held } from '#core/inference/collection.ts';
import { COLLECTION_GROUPS } from '#core/knowledge/collected.ts';
import { say, type Message } from '#core/message.ts';

/** Places that are named; more are counted. `--json` lists them all. */
const NAMED = 3;

/** Lines with their depth. */
export type CollectionLine = readonly [depth: number, message: Message];

export function collectionText(service: string, entries: readonly CollectionEntry[]): readonly CollectionLine[] {
  if (entries.length === 0) return [[0, say('collection.none', { service })]];
  const data = entries.filter(isOfData);
  const count = data.filter(({ held }) => held.length > 0).length;
  return [
    [0, say('collection.title', { service })],
    [1, say('collection.lede', { count, of: data.length })],
    ...COLLECTION_GROUPS.flatMap((group): CollectionLine[] => [
      [1, say(`collection.group.${group}`)],
      ...entries.filter((entry) => entry.group === group).map((entry): CollectionLine => [2, lineOf(entry)]),
    ]),
  ];
}

function lineOf(entry: CollectionEntry): Message {
  const kind = { term: say(`collection.kind.${entry.kind}`) };
  if (!isOfData(entry)) return say('collection.line.kind', { kind });
  const held = { term: heldMessage(entry.held) };
  if (entry.usedFor.length === 0) return say('collection.line', { kind, held });
  const uses = { list: entry.usedFor.map((use) => ({ term: say(`collection.use.${use}`) })) };
  return say('collection.line.used', { kind, held, used: { term: say('collection.usedFor', { uses }) } });
}

function heldMessage(held: readonly Held[]): Message {
  if (held.length === 0) return say('collection.notHeld');
  const places = held.slice(0, NAMED).map(({ name, rows, example }) => ({
    term:
      rows === null
        ? say('collection.place.unread', { name, example })
        : say('collection.place.rows', { name, count: rows, example }),
  }));
  const more = held.length - places.length;
  return say('collection.held', {
    places: { list: more === 0 ? places : [...places, { term: say('collection.place.more', { count: more }) }] },
  });
}
