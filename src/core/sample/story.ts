/** Two years of the invented household, play by play. A seed gives the same years every time. */

import type { Random } from '../random.ts';
import { COMFORT_FILM, FILMS_FOR_ADULTS, FILMS_FOR_KIDS, KIDS_SERIES, SERIES, STREAK, type Video } from './catalogue.ts';
import { utcSeconds, weekdayOf, type SampleCountry } from './clocks.ts';
import { between, chance, pick, shuffled } from './draws.ts';
import {
  AWAY,
  DAYTIME,
  FIRST_USE,
  LAST_DAY,
  LATE_NIGHTS,
  PHONE_CHANGES,
  PROFILES,
  STAYS,
  STREAK_PERIOD,
  TELEVISION_CHANGES,
  within,
  type SampleDevice,
  type SampleProfile,
} from './household.ts';

/** One row of the full export, before it is written. */
export interface Play {
  readonly profile: SampleProfile;
  /** Seconds since 1970, UTC. */
  readonly start: number;
  readonly seconds: number;
  readonly attributes: string;
  readonly video: Video;
  /** `HOOK`, `TRAILER` …; empty for a viewing. */
  readonly supplemental: string;
  readonly device: SampleDevice;
  readonly bookmark: number;
  readonly country: SampleCountry;
}

/** What comes next for one viewer. */
interface Queue {
  readonly videos: readonly Video[];
  next: number;
}

/** What a viewer chooses from. Films are watched once. */
interface Shelf {
  readonly series: Queue;
  readonly streak: Queue;
  readonly films: Video[];
}

/** A sitting: some videos one after the other, from a minute after local midnight. */
interface Sitting {
  readonly minute: number;
  readonly videos: readonly Video[];
}

const SUPPLEMENTAL = ['HOOK', 'TRAILER', 'TEASER_TRAILER', 'RECAP', 'PROMOTIONAL'] as const;
const AUTOPLAYED = [
  'Autoplayed: user action: None; ',
  'Autoplayed: user action: None; ',
  'Autoplayed: user action: User_Interaction; ',
] as const;

/** Every play of every profile: profiles in order, newest first within a profile, as the service writes them. */
export function playsOf(random: Random): readonly Play[] {
  return PROFILES.flatMap((profile) => yearsOf(random, profile).sort((a, b) => b.start - a.start));
}

function yearsOf(random: Random, profile: SampleProfile): Play[] {
  const series = profile === 'Kids' ? KIDS_SERIES.flat() : shuffled(random, SERIES).flat();
  const shelf: Shelf = {
    series: { videos: series, next: 0 },
    streak: { videos: STREAK, next: 0 },
    films: FILMS_FOR_ADULTS.filter((_, i) => i % 2 === (profile === 'Ines' ? 0 : 1)),
  };
  const plays: Play[] = [];
  for (let day = FIRST_USE[profile]; day <= LAST_DAY; day++) {
    if (AWAY.some((period) => within(day, period))) continue;
    const stay = STAYS.find((stay) => within(day, stay) && stay.profiles.includes(profile));
    const country = stay?.country ?? 'NL';
    for (const sitting of sittingsOf(random, profile, day, shelf)) {
      const device = stay && chance(random, 0.8) ? stay.device : deviceAtHome(random, profile, day, sitting.minute);
      plays.push(...sit(random, profile, day, sitting, device, country));
    }
  }
  return plays;
}

function sittingsOf(random: Random, profile: SampleProfile, day: number, shelf: Shelf): Sitting[] {
  const weekend = weekdayOf(day) >= 5;
  if (profile === 'Kids') return kidsSittings(random, weekend, shelf.series);
  const sittings: Sitting[] = [];
  if (profile === 'Ines' && within(day, STREAK_PERIOD)) {
    return [{ minute: between(random, 20 * 60, 21 * 60), videos: take(shelf.streak, day % 3 === 0 ? 2 : 1) }];
  }
  if (profile === 'Ines' && within(day, DAYTIME) && !weekend && chance(random, 0.95)) {
    sittings.push({ minute: between(random, 10 * 60, 13 * 60), videos: take(shelf.series, between(random, 3, 4)) });
  }
  if (profile === 'Ines' && weekdayOf(day) === 6 && day % 5 === 0) {
    sittings.push({ minute: between(random, 15 * 60, 16 * 60), videos: [COMFORT_FILM] });
  }
  if (chance(random, profile === 'Ines' ? (weekend ? 0.75 : 0.6) : weekend ? 0.6 : 0.35)) {
    const film = chance(random, 0.04) ? shelf.films.shift() : undefined;
    const videos = film ? [film] : take(shelf.series, between(random, 1, weekend ? 3 : 2));
    sittings.push({ minute: between(random, 19 * 60 + 45, 21 * 60 + 30), videos });
  }
  // Past midnight belongs to the evening before, so the minute runs over the end of the day.
  if (profile === 'Ines' && within(day, LATE_NIGHTS) && chance(random, 0.75)) {
    sittings.push({ minute: 24 * 60 + between(random, 40, 110), videos: take(shelf.series, between(random, 2, 3)) });
  }
  return sittings;
}

/** After school and on weekend mornings; the first show far more often than the others, and the same episodes again. */
function kidsSittings(random: Random, weekend: boolean, queue: Queue): Sitting[] {
  if (!chance(random, weekend ? 0.7 : 0.55)) return [];
  const minute = weekend ? between(random, 7 * 60 + 30, 9 * 60) : between(random, 15 * 60 + 45, 17 * 60 + 30);
  if (weekend && chance(random, 0.15)) return [{ minute, videos: [pick(random, FILMS_FOR_KIDS)] }];
  const favourite = KIDS_SERIES[0] ?? [];
  const start = between(random, 0, favourite.length - 4);
  return [
    {
      minute,
      videos: chance(random, 0.7) ? favourite.slice(start, start + between(random, 2, 4)) : take(queue, between(random, 1, 3)),
    },
  ];
}

function take(queue: Queue, count: number): Video[] {
  return Array.from({ length: count }, () => {
    const video = queue.videos[queue.next++ % queue.videos.length];
    if (!video) throw new RangeError('The queue has no videos.');
    return video;
  });
}

function deviceAtHome(random: Random, profile: SampleProfile, day: number, minute: number): SampleDevice {
  const television = day <= TELEVISION_CHANGES ? 'oldTelevision' : 'newTelevision';
  const phone = day <= PHONE_CHANGES ? 'oldPhone' : 'newPhone';
  if (profile === 'Kids') return chance(random, 0.7) ? 'tablet' : television;
  if (profile === 'Jonas') return chance(random, 0.6) ? 'gameConsole' : chance(random, 0.6) ? 'android' : television;
  if (minute >= 24 * 60) return chance(random, 0.8) ? phone : 'laptop';
  return chance(random, 0.75) ? television : chance(random, 0.5) ? 'laptop' : phone;
}

/** The plays of a sitting: what was chosen, what started by itself, what was tried for a minute, and the clips in between. */
function sit(
  random: Random,
  profile: SampleProfile,
  day: number,
  sitting: Sitting,
  device: SampleDevice,
  country: SampleCountry,
): Play[] {
  const plays: Play[] = [];
  let start = utcSeconds(day, sitting.minute, country) + between(random, 0, 59);
  const base = { profile, device, country } as const;
  if (chance(random, 0.3)) {
    const video = clip(pick(random, profile === 'Kids' ? FILMS_FOR_KIDS : FILMS_FOR_ADULTS), pick(random, SUPPLEMENTAL));
    const seconds = between(random, 6, video.seconds);
    plays.push({
      ...base,
      start,
      seconds,
      video,
      attributes: chance(random, 0.6) ? AUTOPLAYED[0] : '',
      supplemental: video.kind,
      bookmark: seconds,
    });
    start += seconds + between(random, 5, 60);
  }
  if (chance(random, 0.12)) {
    const video = pick(random, profile === 'Kids' ? (KIDS_SERIES[1] ?? []) : FILMS_FOR_ADULTS);
    const seconds = between(random, 8, 95);
    plays.push({
      ...base,
      start,
      seconds,
      video,
      attributes: chance(random, 0.2) ? 'View was hidden; ' : '',
      supplemental: '',
      bookmark: seconds,
    });
    start += seconds + between(random, 10, 90);
  }
  for (const [i, video] of sitting.videos.entries()) {
    const seconds = Math.round((video.seconds * between(random, 82, 99)) / 100);
    const attributes = i > 0 && chance(random, 0.55) ? pick(random, AUTOPLAYED) : '';
    const bookmark = chance(random, 0.1) ? Math.round(seconds * 0.8) : seconds;
    plays.push({ ...base, start, seconds, video, attributes, supplemental: '', bookmark });
    start += seconds + between(random, 4, 40);
  }
  return plays;
}

/** The service's own clips are named after the video they advertise, sometimes by their file. */
function clip(video: Video, kind: (typeof SUPPLEMENTAL)[number]): Video & { readonly kind: string } {
  const title =
    kind === 'HOOK'
      ? `${video.show.replaceAll(' ', '_')}_hook_primary_16x9`
      : `${video.show} (${kind === 'RECAP' ? 'Recap' : 'Trailer'})`;
  return { title, numbered: title, show: video.show, seconds: kind === 'HOOK' ? 30 : 110, kind };
}
