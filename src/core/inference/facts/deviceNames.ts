/** What the names of the devices say beyond what they are: makers, years, a provider, a hotel, a phone's exact model. */

import { DEVICE_LEAKS, readDeviceName, type DeviceLeak } from '../../knowledge/devices.ts';
import { say } from '../../message.ts';
import { factDetector } from '../detector.ts';
import { rowsOfCodes } from '../signals/evidence.ts';

export interface DeviceNamesData {
  readonly devices: number;
  /** How many devices name it. */
  readonly makers: number;
  readonly leaks: readonly { readonly kind: DeviceLeak; readonly devices: number }[];
}

export const deviceNames = factDetector({
  id: 'deviceNames',
  needs: ['device'],
  find({ viewings, tallies, counted }) {
    const { device, devices } = viewings;
    const telling = new Uint8Array(devices.size);
    const counts = new Map<DeviceLeak, number>(DEVICE_LEAKS.map((leak) => [leak, 0]));
    const makers = new Set<string>();
    let used = 0;
    for (let code = 0; code < devices.size; code++) {
      if (tallies.devices[code] === 0 || devices.at(code).trim() === '') continue;
      used++;
      const { maker, leaks } = readDeviceName(devices.at(code));
      if (maker !== undefined) makers.add(maker);
      for (const leak of leaks) counts.set(leak, counts.get(leak)! + 1);
      if (leaks.length > 0) telling[code] = 1;
    }
    const found = [...counts].filter(([, count]) => count > 0);
    if (found.length === 0) return undefined;
    const count = telling.reduce((sum, mark) => sum + mark, 0);
    return {
      scope: 'everyone',
      headline: say('fact.deviceNames.headline', { count }),
      sentence: say('fact.deviceNames.sentence', {
        count,
        devices: used,
        makers: makers.size,
        told: { list: found.map(([leak]) => ({ term: say(`fact.deviceNames.told.${leak}`) })) },
      }),
      tells: say('fact.deviceNames.tells'),
      data: {
        devices: used,
        makers: makers.size,
        leaks: found.map(([kind, named]) => ({ kind, devices: named })),
      } satisfies DeviceNamesData,
      rows: rowsOfCodes(counted, device, telling),
    };
  },
});
