/** Who could make a guess, said the same way on most cards. */

import { say, type Message } from '../message.ts';

/** Anyone the file is given to; the service itself already can. */
export const whoHasTheFile: Message = say('guess.who');
