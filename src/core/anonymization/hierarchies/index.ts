/** The hierarchies by the role of the column they coarsen. A hierarchy is one file and one line here. */

import type { Role } from '../../model.ts';
import { country } from './country.ts';
import { device } from './device.ts';
import { duration } from './duration.ts';
import type { Hierarchy } from './hierarchy.ts';
import { time } from './time.ts';
import { title } from './title.ts';

/** A role without a hierarchy has nothing between its values and a pseudonym or a blank. */
export const HIERARCHIES: Readonly<Partial<Record<Role, Hierarchy>>> = {
  start: time,
  title,
  device,
  country,
  duration,
  bookmark: duration,
  latestBookmark: duration,
};
