/** Money: what the models of the devices could hint at. */

import { deviceClassOf } from '../../knowledge/deviceClass.ts';
import { say } from '../../message.ts';
import type { Strength } from '../../model.ts';
import { guessDetector } from '../detector.ts';
import { rowsOfCodes } from '../signals/evidence.ts';
import { whoHasTheFile } from '../whoHasTheFile.ts';

/** A name that holds a digit mostly names a model or a year. Three such devices are thin evidence, six some, never more. */
const THIN_MODELS = 3;
const SOME_MODELS = 6;

export const budget = guessDetector({
  id: 'budget',
  needs: ['device'],
  sensitive: false,
  find({ viewings, tallies, counted }) {
    const { everyone, device, devices } = viewings;
    const models = new Uint8Array(devices.size);
    const classes = new Set<string>();
    let count = 0;
    for (let code = 0; code < devices.size; code++) {
      if (tallies.devices[code] === 0 || !/\d/.test(devices.at(code))) continue;
      models[code] = 1;
      count++;
      classes.add(deviceClassOf(devices.at(code)));
    }
    if (count < THIN_MODELS) return undefined;
    const strength: Strength = count >= SOME_MODELS ? 'some' : 'thin';
    return {
      severity: 'low',
      headline: say('guess.budget.headline'),
      evidence: {
        strength,
        sentence: say('guess.budget.evidence', { count, classes: classes.size }),
        rows: rowsOfCodes(counted, device, models),
        of: everyone.length,
      },
      who: whoHasTheFile,
      why: say('guess.budget.why'),
      wrong: say('guess.budget.wrong'),
      fix: {
        role: 'device',
        operator: 'generalize',
        level: 'class',
        label: say('guess.fix.device'),
        cost: say('guess.cost.device'),
      },
    };
  },
});
