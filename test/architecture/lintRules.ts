/** The doors as lint rules, so that an editor shows a wrong import while it is typed. Run this file to write them into `.oxlintrc.json`. */

import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { DOORS, KEYHOLES, OWN_ORIGIN, ROOMS, type Door, type Room } from './doors.ts';

const FILE = new URL('../../.oxlintrc.json', import.meta.url);

/** Ways out to a network, by the names they have in a browser and in Node. */
const NETWORK_GLOBALS = ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest', 'RTCPeerConnection', 'WebTransport'];

const alias = (room: Room): string => {
  const folder = ROOMS[room];
  return `#${folder.replace('src/', '')}/**`;
};

/** `src/core/message.ts` as it is imported: `#core/message.ts`. */
const specifierOf = (file: string): string => file.replace(/^(?:src\/)?/, '#');

function override(door: Door): object {
  const keyholes = KEYHOLES.filter((keyhole) => keyhole.file.startsWith(`${ROOMS[door.room]}/`));
  const typeRooms = door.types.filter((room) => !door.rooms.includes(room));
  const allowed = [
    './**',
    '../**',
    alias(door.room),
    ...door.rooms.map(alias),
    ...typeRooms.map(alias),
    ...(door.files ?? []).map(specifierOf),
    ...door.packages.flatMap((name) => [name, `${name}/**`]),
    ...door.node.map((name) => `node:${name}`),
    ...keyholes.map((keyhole) => keyhole.opens),
  ];
  const closed = {
    group: ['*', ...allowed.map((pattern) => `!${pattern}`)],
    message: `The door of ${door.room} does not list this. See test/architecture/doors.ts.`,
  };
  const openFiles = (door.files ?? []).map((file) => `!${specifierOf(file)}`);
  const typesOnly = {
    group: [...typeRooms.map(alias), ...openFiles],
    allowTypeImports: true,
    message: `${door.room} may only name types of this room.`,
  };
  return {
    files: [`${ROOMS[door.room]}/**`],
    rules: {
      'no-restricted-imports': ['error', { patterns: typeRooms.length > 0 ? [closed, typesOnly] : [closed] }],
      'no-restricted-globals': [
        'error',
        ...NETWORK_GLOBALS.map((name) => ({ name, message: 'This program has no way out to a network.' })),
      ],
    },
  };
}

/** Rooms in rooms come last, because the last override wins. */
export function lintOverrides(): object[] {
  const byDepth = [...DOORS].sort((a, b) => ROOMS[a.room].length - ROOMS[b.room].length);
  return [...byDepth.map(override), { files: OWN_ORIGIN, rules: { 'no-restricted-globals': 'off' } }];
}

export function lintFile(): Record<string, unknown> {
  return JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, unknown>;
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  writeFileSync(FILE, `${JSON.stringify({ ...lintFile(), overrides: lintOverrides() }, null, 2)}\n`);
}
