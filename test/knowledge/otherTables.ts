/** What can be wrong with the tables beside those of works, and what each holds: devices, countries, supplemental types, collection. */

import devices from '#resources/knowledge/devices.json' with { type: 'json' };
import { COLLECTED, COLLECTION_GROUPS } from '#core/knowledge/collected.ts';
import { COUNTRIES, COUNTRY_CODES, REGIONS } from '#core/knowledge/countries.ts';
import { DEVICE_CLASSES } from '#core/knowledge/deviceClass.ts';
import { SUPPLEMENTAL_KINDS, SUPPLEMENTAL_TYPES } from '#core/knowledge/supplementalTypes.ts';
import { en } from '#locales/en/index.ts';

export interface OtherTable {
  readonly name: string;
  readonly holds: string;
  readonly faults: readonly string[];
}

const twice = (names: readonly string[]): readonly string[] =>
  names.filter((name, at) => names.indexOf(name) !== at).map((name) => `${name} stands there twice`);

const unsaid = (prefix: string, names: readonly string[]): readonly string[] =>
  names.filter((name) => en[`${prefix}.${name}`] === undefined).map((name) => `${prefix}.${name} has no words`);

function countries(): OtherTable {
  const neighbours = new Map(COUNTRIES.map((country) => [country.code, country.neighbours]));
  const pairs = COUNTRIES.flatMap(({ code, neighbours: near }) => near.map((other) => [code, other] as const));
  return {
    name: 'countries.json',
    holds: `${COUNTRIES.length} countries in ${REGIONS.length - 1} regions, ${pairs.length / 2} borders, languages for ${COUNTRIES.filter(({ languages }) => languages.length > 0).length}`,
    faults: [
      ...twice(COUNTRY_CODES),
      ...COUNTRIES.filter(({ region }) => region === 'unknown').map(({ code }) => `${code} has no region`),
      ...pairs
        .filter(([code, other]) => neighbours.get(other)?.includes(code) !== true)
        .map(([code, other]) => `${code} has the neighbour ${other}, which has not ${code}`),
      ...unsaid('region', REGIONS),
    ],
  };
}

function supplementalTypes(): OtherTable {
  const counting = SUPPLEMENTAL_TYPES.filter(({ viewing }) => viewing).length;
  return {
    name: 'supplemental-types.json',
    holds: `${SUPPLEMENTAL_TYPES.length} types, of which ${counting} count as viewing`,
    faults: [
      ...twice(SUPPLEMENTAL_TYPES.map(({ type }) => type)),
      ...SUPPLEMENTAL_KINDS.filter((kind) => !SUPPLEMENTAL_TYPES.some(({ is }) => is === kind)).map(
        (kind) => `${kind} has no type`,
      ),
      ...unsaid('supplemental', [...new Set(SUPPLEMENTAL_TYPES.filter(({ viewing }) => !viewing).map(({ is }) => is))]),
    ],
  };
}

function deviceWords(): OtherTable {
  const { classes, makers, providers, boxes, lodging } = devices;
  const named = providers.flatMap(({ words }) => words);
  return {
    name: 'devices.json',
    holds: `words for ${DEVICE_CLASSES.length} classes, ${makers.length} makers, ${named.length} providers in ${providers.length} countries`,
    faults: [
      ...twice(named),
      ...twice(makers.map(({ maker }) => maker)),
      ...twice([...boxes, ...lodging]),
      ...DEVICE_CLASSES.filter((one) => one !== 'other' && !classes.some((rule) => rule.class === one)).map(
        (one) => `${one} has no words`,
      ),
      ...providers.filter(({ country }) => !COUNTRY_CODES.includes(country)).map(({ country }) => `${country} is no country`),
      ...[...named, ...boxes, ...lodging, ...makers.flatMap(({ words }) => words)]
        .filter((word) => word !== word.toLowerCase() || word.trim() !== word || word === '')
        .map((word) => `“${word}” is not a plain word`),
    ],
  };
}

function collection(): OtherTable {
  const services = new Set(COLLECTED.map(({ service }) => service));
  const counts = COLLECTION_GROUPS.map((group) => `${group} ${COLLECTED.filter((line) => line.group === group).length}`);
  return {
    name: 'collection.json',
    holds: `${COLLECTED.length} lines of ${services.size} service: ${counts.join(', ')}`,
    faults: [
      ...twice(COLLECTED.map(({ service, group, kind }) => `${service} ${group} ${kind}`)),
      ...unsaid('collection.kind', [...new Set(COLLECTED.map(({ kind }) => kind))]),
    ],
  };
}

export const OTHER_TABLES: readonly OtherTable[] = [countries(), supplementalTypes(), deviceWords(), collection()];
