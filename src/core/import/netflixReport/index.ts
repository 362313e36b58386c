/** The tables of a full report that are not viewing histories; another service's are declared in a folder of its own. */

import { plainHeader } from '../formats/format.ts';
import { PRIME_VIDEO_TABLES } from '../primeVideoReport/index.ts';
import { accessAndDevices } from './accessAndDevices.ts';
import { accountDetails } from './accountDetails.ts';
import { avatarHistory } from './avatarHistory.ts';
import { billingHistory } from './billingHistory.ts';
import { chatTranscripts } from './chatTranscripts.ts';
import { clickstream } from './clickstream.ts';
import { csContact } from './csContact.ts';
import { devices } from './devices.ts';
import { extraMembers } from './extraMembers.ts';
import { gamePlaySession } from './gamePlaySession.ts';
import { giftSubscriptions } from './giftSubscriptions.ts';
import { indicatedPreferences } from './indicatedPreferences.ts';
import { interactiveTitles } from './interactiveTitles.ts';
import { ipAddresses } from './ipAddresses.ts';
import { messagesSentByNetflix } from './messagesSentByNetflix.ts';
import { myList } from './myList.ts';
import { parentalControls } from './parentalControls.ts';
import { playbackRelatedEvents } from './playbackRelatedEvents.ts';
import { productCancellationSurvey } from './productCancellationSurvey.ts';
import { profiles } from './profiles.ts';
import { ratings } from './ratings.ts';
import { searchHistory } from './searchHistory.ts';
import { socialMediaConnections } from './socialMediaConnections.ts';
import { subscriptionHistory } from './subscriptionHistory.ts';
import type { ReportTable } from './table.ts';
import { tastePreferences } from './tastePreferences.ts';
import { termsOfUse } from './termsOfUse.ts';

const DECLARED = [
  accountDetails,
  profiles,
  extraMembers,
  accessAndDevices,
  devices,
  ipAddresses,
  billingHistory,
  giftSubscriptions,
  subscriptionHistory,
  searchHistory,
  ratings,
  myList,
  indicatedPreferences,
  tastePreferences,
  interactiveTitles,
  playbackRelatedEvents,
  clickstream,
  messagesSentByNetflix,
  gamePlaySession,
  chatTranscripts,
  csContact,
  avatarHistory,
  parentalControls,
  socialMediaConnections,
  productCancellationSurvey,
  termsOfUse,
  ...PRIME_VIDEO_TABLES,
] as const;

type Declared = (typeof DECLARED)[number];
export type TableId = Declared['id'];

/** One row of a table, as it is read. */
export type RowOf<Id extends TableId> = Extract<Declared, { id: Id }> extends ReportTable<Id, infer Row> ? Row : never;

/** In this order a header that fits several is taken for the first. */
export const REPORT_TABLES: readonly ReportTable<TableId>[] = DECLARED;

/** The table a header belongs to. */
export function reportTableOf(header: readonly string[]): ReportTable<TableId> | undefined {
  const plain = new Set(header.map(plainHeader));
  return REPORT_TABLES.find(({ signs }) => signs.some((set) => set.every((sign) => plain.has(plainHeader(sign)))));
}

/** The same by a file's name, in any folder: for empty tables, which come as a sentence in a `.txt`. */
export function reportTableNamed(fileName: string): ReportTable<TableId> | undefined {
  const base = baseName(fileName).toLowerCase();
  return REPORT_TABLES.find(({ names }) => names.some((name) => name.toLowerCase() === base));
}

/** A file's name without its folders, its ending and the number a second download gets. */
export function baseName(path: string): string {
  return path
    .normalize('NFC')
    .slice(path.normalize('NFC').lastIndexOf('/') + 1)
    .replace(/\.[^.]*$/, '')
    .replace(/ ?\(\d{1,3}\)$/, '');
}
