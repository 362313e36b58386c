/** The check of a copy that a person already has: asked for on Open, with the original first and then the copy. */

import { say } from '#core/message.ts';
import { client } from './client.ts';
import type { Intake } from './intake.ts';
import { note, session } from './session.ts';

/** Asks which copy is to be checked; and first for its original where none is open. */
export function beginCheck(): void {
  session.setState({ checking: { at: 'choosing' }, refusal: undefined, note: undefined });
}

export function leaveCheck(): void {
  session.setState({ checking: undefined, refusal: undefined, note: undefined });
}

/** Whether a file that is handed over now is the copy. */
export function wantsCopy(): boolean {
  const { checking, summary } = session.getState();
  return checking !== undefined && summary !== undefined;
}

/** Holds a copy against the open export. Whatever comes of it, both files stay as they are. */
export async function checkCopy(intake: Intake): Promise<void> {
  const { checking, summary } = session.getState();
  if (checking?.at === 'reading' || intake.names.length === 0) return;
  const [name = ''] = intake.names;
  session.setState({ refusal: undefined, note: undefined, checking: { at: 'choosing' } });
  if (intake.names.length > 1) {
    session.setState({ refusal: { code: 'not-a-history', message: say('check.oneCopy') } });
    return;
  }
  session.setState({ checking: { at: 'reading', name } });
  const offer = intake.offer();
  const [copy] = offer.files;
  const answer = copy && (await client.checkCopy.mutate({ copy }).catch(() => undefined));
  offer.stop();
  // The original was forgotten or another one opened meanwhile.
  if (session.getState().summary !== summary) return;
  if (answer?.ok) session.setState({ checking: { at: 'checked', name, check: answer.value } });
  else {
    session.setState({ checking: { at: 'choosing' } });
    if (answer?.failure.code === 'cancelled') note(say('check.cancelled'));
    else session.setState({ refusal: answer?.failure ?? { code: 'not-readable', message: say('open.lost') } });
  }
}
