/** On which devices the viewing was, and from when to when each was used. */

import { deviceClassOf, type DeviceClass } from '../../knowledge/deviceClass.ts';
import { personal, say, type Message } from '../../message.ts';
import { factDetector } from '../detector.ts';
import { presenceOf, type Presence } from '../signals/presence.ts';

/** The most used devices get a lane. */
const LISTED = 60;
/** A device that was not seen for half a year before the file ends may be gone; one first seen half a year after it begins came later. */
const GONE_DAYS = 180;

export interface DeviceLane extends Presence {
  readonly name: string;
  readonly class: DeviceClass;
  readonly rows: number;
}

export interface DevicesData {
  readonly devices: number;
  readonly classes: readonly DeviceClass[];
  /** At most 60, the most used first. */
  readonly lanes: readonly DeviceLane[];
}

export const devices = factDetector({
  id: 'devices',
  needs: ['device'],
  *find({ viewings, days, counted, tallies }) {
    const rows = tallies.devices;
    const used: number[] = [];
    for (let code = 0; code < rows.length; code++)
      if (rows[code]! > 0 && viewings.devices.at(code).trim() !== '') used.push(code);
    if (used.length === 0) return undefined;
    used.sort((a, b) => rows[b]! - rows[a]! || a - b);
    const shown = used.slice(0, LISTED);
    const presence = yield* presenceOf(viewings, viewings.device, { size: rows.length, wanted: shown }, days);
    const lanes = shown.map((code, lane): DeviceLane => {
      const name = viewings.devices.at(code);
      return { name, class: deviceClassOf(name), rows: rows[code]!, ...presence[lane]! };
    });
    const classes = [...new Set(used.map((code) => deviceClassOf(viewings.devices.at(code))))];
    const gone = lanes.find((lane) => days !== undefined && lane.to !== null && lane.to < days.last - GONE_DAYS);
    const came = lanes.reduce<DeviceLane | undefined>(
      (latest, lane) =>
        days !== undefined && lane.from !== null && lane.from >= days.first + GONE_DAYS && lane.from > (latest?.from ?? -Infinity)
          ? lane
          : latest,
      undefined,
    );
    const values = { count: classes.length, devices: used.length };
    return {
      scope: 'everyone',
      headline: say('fact.devices.headline', { count: used.length }),
      sentence: sentenceOf(values, gone, came),
      tells: say('fact.devices.tells'),
      data: { devices: used.length, classes, lanes } satisfies DevicesData,
      rows: counted,
    };
  },
});

/** A device that went, one that came, both, or neither. */
function sentenceOf(values: Record<string, number>, gone: DeviceLane | undefined, came: DeviceLane | undefined): Message {
  const went = gone && { device: personal('device', gone.name), last: { day: gone.to ?? 0 } };
  const began = came && { came: personal('device', came.name), first: { day: came.from ?? 0 } };
  const ending = went && began ? '.goneAndCame' : went ? '.gone' : began ? '.came' : '';
  return say(`fact.devices.sentence${ending}`, { ...values, ...went, ...began });
}
