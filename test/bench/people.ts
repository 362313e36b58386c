/** People of an invented population as the files that they would download, so that the whole program can be run on them. */

import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { below, seeded, seedOf } from '#core/random.ts';
import { COUNTRY_NAMES, utcSeconds } from '#core/sample/clocks.ts';
import { DEVICES } from '#core/sample/household.ts';
import { VIEWING_ACTIVITY_HEADER, writeDuration, writeMoment } from '#core/sample/netflixViewingActivity.ts';
import { dayOfEpisode, seasonOf, type Population } from '#core/sample/population.ts';
import { table } from '#core/sample/table.ts';

/** Three of the devices that the samples know, as most households have about so many. */
const OWNED = [DEVICES.newTelevision.name, DEVICES.newPhone.name, DEVICES.laptop.name];
/** Seconds of an episode and of a film, and how far they differ. */
const EPISODE = [2400, 1200] as const;
const FILM = [6000, 2400] as const;

/** The viewing activity of one person, newest row first. What would be watched after the last day was not watched. */
export function exportOf(population: Population, person: number): string {
  const { catalogue, first, entry, episodes, hour, last } = population;
  const random = seeded(seedOf(`export ${person}`));
  const plays: { readonly start: number; readonly cells: readonly string[] }[] = [];
  for (let stay = first[person]!; stay < first[person + 1]!; stay++) {
    const work = entry[stay]!;
    const length = catalogue.episodes[work]!;
    const device = OWNED[below(random, OWNED.length)]!;
    for (let episode = 0; episode < episodes[stay]!; episode++) {
      const day = dayOfEpisode(population, stay, episode);
      if (day > last) break;
      const season = seasonOf(episode, length, catalogue.seasons[work]!);
      const [shortest, spread] = length === 1 ? FILM : EPISODE;
      const start = utcSeconds(day, hour[person]! * 60 + below(random, 60), 'NL');
      const played = writeDuration(shortest + below(random, spread));
      const title = catalogue.name(work) + (length === 1 ? '' : `: Season ${season + 1}: Episode ${episode + 1}`);
      plays.push({
        start,
        cells: [`Person ${person}`, writeMoment(start), played, '', title, '', device, played, played, COUNTRY_NAMES.NL],
      });
    }
  }
  plays.sort((a, b) => b.start - a.start);
  return table(
    VIEWING_ACTIVITY_HEADER,
    plays.map(({ cells }) => cells),
  );
}

/** People whose histories are of a usual size, spread evenly over a population. */
export const somePeople = ({ people, first }: Population, count: number, works: number): readonly number[] => {
  const usual = Array.from({ length: people }, (_, person) => person).filter(
    (person) => first[person + 1]! - first[person]! >= works,
  );
  return Array.from({ length: Math.min(count, usual.length) }, (_, at) => usual[Math.floor((at * usual.length) / count)]!);
};

/** Lends a person's file to some work, and removes it. */
export async function withExport<T>(population: Population, person: number, work: (path: string) => Promise<T>): Promise<T> {
  const path = join(tmpdir(), `unreel-bench-${randomUUID()}.csv`);
  try {
    await writeFile(path, exportOf(population, person));
    return await work(path);
  } finally {
    await rm(path, { force: true });
  }
}
