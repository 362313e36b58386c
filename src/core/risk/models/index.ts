/** The risk models. A model is one file and one line here. */

import { inference } from './inference.ts';
import { linkability } from './linkability.ts';
import { singlingOut } from './singlingOut.ts';

export const MODELS = { singlingOut, linkability, inference };
