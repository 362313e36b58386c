/** Exports of any size, for measuring: the shape of `ViewingActivity.csv`, about 190 bytes a row, written in chunks. */

import { civilFromDays, daysFromCivil } from '../dateForm.ts';
import { seeded, seedOf } from '../random.ts';
import { episodeName } from './catalogue.ts';
import { cell } from './table.ts';
import { VIEWING_ACTIVITY_HEADER } from './netflixViewingActivity.ts';

/** Plays are spread over ten years, however many there are. */
const SPAN_SECONDS = 3650 * 86_400;
const NEWEST = daysFromCivil(2025, 12, 29) * 86_400;
/** The share of rows that bring a title that was not there before: 312 thousand in a million, as in real long histories. */
const NEW_TITLES = 0.3123;
const ROWS_PER_CHUNK = 4096;

const DEVICES = [
  'Samsung 2016 Jazz-L UHD TV Smart TV',
  'LG 2023 K24 UHD TV Smart TV',
  'Android DefaultWidevineL3Phone Android Phone (EXAMPLE_EX-100)',
  'Netflix Windows App - Cadmium Windows Mobile',
  'iPad Pro 9.7-Inch (Wi-Fi)',
  'Apple iPhone XR',
  'Chrome PC (Cadmium)',
  'Microsoft Xbox One S',
];
const COUNTRIES = [
  'NL (Netherlands)',
  'NL (Netherlands)',
  'NL (Netherlands)',
  'PT (Portugal)',
  '"KR (Korea, Republic of)"',
  'GB (United Kingdom)',
];
const ATTRIBUTES = [
  '',
  '',
  '',
  'Autoplayed: user action: None; ',
  'Autoplayed: user action: User_Interaction; ',
  'View was hidden; ',
];
const SUPPLEMENTAL = ['', '', '', '', '', '', '', 'HOOK', 'TRAILER', 'TEASER_TRAILER'];

export interface ManyViewings {
  /** Any text; the same seed gives the same bytes. */
  readonly seed: string;
  /** Rows without the header. */
  readonly rows: number;
  /** How many profiles share them; 5 unless told otherwise. */
  readonly profiles?: number;
}

/** The text of the file, the header first, in chunks of some 800 kB. */
export function* viewingActivity({ seed, rows, profiles = 5 }: ManyViewings): Generator<string> {
  const random = seeded(seedOf(seed));
  const step = Math.max(2, Math.floor(SPAN_SECONDS / Math.ceil(rows / profiles)));
  let text = `${VIEWING_ACTIVITY_HEADER}\n`;
  let titles = 0;
  let row = 0;
  for (let profile = 0; profile < profiles; profile++) {
    const end = Math.floor((rows * (profile + 1)) / profiles);
    let moment = NEWEST;
    for (; row < end; row++) {
      const draw = random.uint32();
      moment -= 1 + (random.uint32() % (2 * step - 1));
      const fresh = titles === 0 || draw < NEW_TITLES * 0x1_0000_0000;
      // Older numbers come back more often: a few shows are watched again and again.
      const share = random.uint32() / 0x1_0000_0000;
      const title = fresh ? titles++ : Math.floor(titles * share * share);
      const seconds = random.uint32() % (draw % 4 === 0 ? 60 : 3600);
      const bookmark = duration(seconds);
      text +=
        `Profile ${profile + 1},${dayText(Math.floor(moment / 86_400))} ${duration(moment - Math.floor(moment / 86_400) * 86_400)},${bookmark},` +
        `${ATTRIBUTES[(draw >>> 3) % ATTRIBUTES.length]},${titleText(title)},${SUPPLEMENTAL[(draw >>> 7) % SUPPLEMENTAL.length]},` +
        `${DEVICES[(draw >>> 11) % DEVICES.length]},${bookmark},${fresh ? bookmark : 'Not latest view'},${COUNTRIES[(draw >>> 15) % COUNTRIES.length]}\n`;
      if (row % ROWS_PER_CHUNK === ROWS_PER_CHUNK - 1) {
        yield text;
        text = '';
      }
    }
  }
  yield text;
}

/** One title in a thousand holds what a reader of lines trips over: a line break, a quote, a comma. */
function titleText(number: number): string {
  const show = `Invented Series ${Math.floor(number / 64)}`;
  const season = (Math.floor(number / 8) % 8) + 1;
  const name = episodeName(number);
  switch (number % 3000) {
    case 999:
      return cell(`${show}: Season ${season}: ${name}\nand after (Episode ${(number % 8) + 1})`);
    case 1999:
      return cell(`${show}: Season ${season}: "${name}" (Episode ${(number % 8) + 1})`);
    case 2999:
      return cell(`${show}: Season ${season}: ${name}, again (Episode ${(number % 8) + 1})`);
    default:
      return `${show}: Season ${season}: ${name} (Episode ${(number % 8) + 1})`;
  }
}

const TWO = Array.from({ length: 100 }, (_, i) => String(i).padStart(2, '0'));

const duration = (seconds: number): string =>
  `${TWO[Math.floor(seconds / 3600)]}:${TWO[Math.floor(seconds / 60) % 60]}:${TWO[seconds % 60]}`;

const dayTexts = new Map<number, string>();

/** `YYYY-MM-DD`; there are only a few thousand days, so each is written once. */
function dayText(day: number): string {
  let text = dayTexts.get(day);
  if (text === undefined) {
    const { year, month, day: date } = civilFromDays(day);
    dayTexts.set(day, (text = `${year}-${TWO[month]}-${TWO[date]}`));
  }
  return text;
}
