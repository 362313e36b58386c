/** Devices: model, then the class of thing it is. A model can name the maker, the year, the provider, even a hotel. */

import { DEVICE_CLASSES, deviceClassOf, type DeviceClass } from '../../knowledge/deviceClass.ts';
import { say, type Message } from '../../message.ts';
import { countRows, mapValues } from '../columns.ts';
import type { Hierarchy } from './hierarchy.ts';

const classLabel = (deviceClass: DeviceClass): Message => say(`label.device.${deviceClass}`);

export const device: Hierarchy = {
  levels: [{ id: 'class', label: say('level.device.class'), finer: ['model'] }],

  effective: (level, column) => (level === 'class' && column.kind === 'text' ? level : undefined),

  generalize: ({ column }, _level, { label }) => {
    if (column.kind !== 'text') throw new TypeError('A device level is for a column of texts.');
    return mapValues(column, (name) => (name.trim() === '' ? '' : label(classLabel(deviceClassOf(name)))));
  },

  countFiner: (copy, _level, _original, label) => {
    if (copy.kind !== 'text') return 0;
    const classes = new Set(DEVICE_CLASSES.map((deviceClass) => label(classLabel(deviceClass))));
    return countRows(copy, (text) => text !== '' && !classes.has(text));
  },
};
