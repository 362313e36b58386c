/** Devices: model, then maker and class, then the class of thing it is. A model can name the year, the provider, even a hotel. */

import { DEVICE_CLASSES, deviceClassOf, type DeviceClass } from '../../knowledge/deviceClass.ts';
import { MAKER_NAMES, readDeviceName } from '../../knowledge/devices.ts';
import { say, type Message } from '../../message.ts';
import { countRows, mapValues } from '../columns.ts';
import type { Hierarchy, Wording } from './hierarchy.ts';

const LEVELS = ['makerAndClass', 'class'] as const;
type DeviceLevel = (typeof LEVELS)[number];

const isLevel = (level: string): level is DeviceLevel => LEVELS.some((known) => known === level);

const classLabel = (deviceClass: DeviceClass): Message => say(`label.device.${deviceClass}`);

/** `Samsung TV`; the class alone where the name tells no maker. */
const deviceLabel = (level: DeviceLevel, maker: string | undefined, deviceClass: DeviceClass): Message =>
  level === 'class' || maker === undefined
    ? classLabel(deviceClass)
    : say('label.device.makerAndClass', { maker, class: { term: classLabel(deviceClass) } });

/** Every label a level can write. */
function labelsOf(level: DeviceLevel, label: Wording['label']): ReadonlySet<string> {
  const makers = level === 'class' ? [undefined] : [undefined, ...MAKER_NAMES];
  return new Set(makers.flatMap((maker) => DEVICE_CLASSES.map((deviceClass) => label(deviceLabel(level, maker, deviceClass)))));
}

export const device: Hierarchy = {
  levels: LEVELS.map((id, at) => ({ id, label: say(`level.device.${id}`), finer: ['exact', ...LEVELS.slice(0, at)] })),

  effective: (level, column) => (isLevel(level) && column.kind === 'text' ? level : undefined),

  generalize: ({ column }, level, { label }) => {
    if (!isLevel(level) || column.kind !== 'text') throw new TypeError('A device level is for a column of texts.');
    return mapValues(column, (name) =>
      name.trim() === '' ? '' : label(deviceLabel(level, readDeviceName(name).maker, deviceClassOf(name))),
    );
  },

  countFiner: (copy, level, _original, label) => {
    if (!isLevel(level)) throw new TypeError('Not a device level.');
    if (copy.kind !== 'text') return 0;
    const labels = labelsOf(level, label);
    return countRows(copy, (text) => text !== '' && !labels.has(text));
  },
};
