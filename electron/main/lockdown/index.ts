/** The rules of the lockdown. A rule is one file and one line here. */

import type { App } from 'electron';
import { certificates } from './certificates.ts';
import { commandLine } from './commandLine.ts';
import { downloads } from './downloads.ts';
import { navigation } from './navigation.ts';
import { permissions } from './permissions.ts';
import { requests } from './requests.ts';
import type { Rule } from './rule.ts';
import { sandbox } from './sandbox.ts';
import { singleInstance } from './singleInstance.ts';
import { spelling } from './spelling.ts';
import { webRtc } from './webRtc.ts';
import { webviews } from './webviews.ts';
import { windowOpening } from './windowOpening.ts';

export const RULES: readonly Rule[] = [
  singleInstance,
  sandbox,
  commandLine,
  requests,
  permissions,
  navigation,
  windowOpening,
  webviews,
  webRtc,
  spelling,
  certificates,
  downloads,
];

/** Applies the rules to the program now and to every session and page from now on. Call it before the `ready` event. */
export function lockDown(app: App, rules: readonly Rule[] = RULES): void {
  for (const rule of rules) rule.beforeReady?.(app);
  app.on('session-created', (session) => {
    for (const rule of rules) rule.onSession?.(session);
  });
  app.on('web-contents-created', (_event, contents) => {
    for (const rule of rules) rule.onContents?.(contents);
  });
}
