/** The `session` module of the program under test. */

import { app } from './app.ts';
import { sessions } from './session.ts';

export const session = sessions(app);
