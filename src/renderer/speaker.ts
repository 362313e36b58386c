/** The one speaker of the screens. A text that is missing shows as its key: the person can go on, and a test fails. */

import { createSpeaker } from '#locales/speaker.ts';

export const speaker = createSpeaker('en', (key) => key);
