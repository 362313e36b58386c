/** The few numbers that rows of viewings are marked with. */

/** No day known. */
export const NO_DAY = -0x8000_0000;

/** A day of viewing begins at 04:00 local time: what is watched at 01:30 belongs to the evening before. */
export const DAY_STARTS_AT_MINUTE = 240;

/** Bits of `flags`. */
export const PREVIEW = 1; // trailers, hooks, teasers: not chosen
export const SHORT = 2; // under SHORT_SECONDS
export const AUTOPLAYED = 4;
export const HIDDEN = 8; // `View was hidden`
export const MUSIC = 16; // heard rather than watched, in a file that holds both

/** Plays under two minutes are fragments; analyses of these exports commonly cut here. */
export const SHORT_SECONDS = 120;
