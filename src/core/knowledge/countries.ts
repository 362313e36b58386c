/** Which part of the world a country lies in, so that a place can be told less exactly. Grouped after the sub-regions of UN M49. */

import { say, type Message } from '../message.ts';

export const REGIONS = [
  'northern-europe',
  'western-europe',
  'southern-europe',
  'eastern-europe',
  'northern-africa',
  'western-africa',
  'middle-africa',
  'eastern-africa',
  'southern-africa',
  'northern-america',
  'central-america',
  'caribbean',
  'south-america',
  'western-asia',
  'central-asia',
  'southern-asia',
  'eastern-asia',
  'south-eastern-asia',
  'oceania',
  'antarctica',
  'unknown',
] as const;
export type Region = (typeof REGIONS)[number];

/** ISO 3166-1, and the user-assigned XK that services write for Kosovo. */
const CODES: Readonly<Record<Region, string>> = {
  'northern-europe': 'AX DK EE FI FO GB GG IE IM IS JE LT LV NO SE SJ',
  'western-europe': 'AT BE CH DE FR LI LU MC NL',
  'southern-europe': 'AD AL BA ES GI GR HR IT ME MK MT PT RS SI SM VA XK',
  'eastern-europe': 'BG BY CZ HU MD PL RO RU SK UA',
  'northern-africa': 'DZ EG EH LY MA SD TN',
  'western-africa': 'BF BJ CI CV GH GM GN GW LR ML MR NE NG SH SL SN TG',
  'middle-africa': 'AO CD CF CG CM GA GQ ST TD',
  'eastern-africa': 'BI DJ ER ET IO KE KM MG MU MW MZ RE RW SC SO SS TF TZ UG YT ZM ZW',
  'southern-africa': 'BW LS NA SZ ZA',
  'northern-america': 'BM CA GL PM US',
  'central-america': 'BZ CR GT HN MX NI PA SV',
  caribbean: 'AG AI AW BB BL BQ BS CU CW DM DO GD GP HT JM KN KY LC MF MQ MS PR SX TC TT VC VG VI',
  'south-america': 'AR BO BR BV CL CO EC FK GF GS GY PE PY SR UY VE',
  'western-asia': 'AE AM AZ BH CY GE IL IQ JO KW LB OM PS QA SA SY TR YE',
  'central-asia': 'KG KZ TJ TM UZ',
  'southern-asia': 'AF BD BT IN IR LK MV NP PK',
  'eastern-asia': 'CN HK JP KP KR MN MO TW',
  'south-eastern-asia': 'BN ID KH LA MM MY PH SG TH TL VN',
  oceania: 'AS AU CC CK CX FJ FM GU HM KI MH MP NC NF NR NU NZ PF PG PN PW SB TK TO TV UM VU WF WS',
  antarctica: 'AQ',
  unknown: '',
};

const REGION_OF: ReadonlyMap<string, Region> = new Map(
  REGIONS.flatMap((region) => CODES[region].split(' ').map((code): [string, Region] => [code, region])),
);

/** Every ISO 3166-1 alpha-2 code that has a region. */
export const COUNTRY_CODES: readonly string[] = REGIONS.flatMap((region) => CODES[region].split(' ')).filter(
  (code) => code !== '',
);

/** The region of an ISO 3166-1 alpha-2 code; `unknown` for a code that is none, such as `ZZ`. */
export function regionOf(code: string): Region {
  return (code !== '' && REGION_OF.get(code.toUpperCase())) || 'unknown';
}

/** The name of a region, said in the person's language. */
export const regionTerm = (region: Region): Message => say(`region.${region}`);
