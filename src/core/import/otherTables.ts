/**
 * Tables of the full Netflix report that are not viewing histories. They are recognised so that the program can say
 * what each holds about the person, and name the right file when one of these is opened in its place.
 */

import { say, type Message } from '../message.ts';
import { plainHeader } from './formats/format.ts';

interface OtherTable {
  /** Base name in the report, without ending. */
  readonly name: string;
  readonly holds: Message;
  /** Columns that together occur in no other table. */
  readonly signs: readonly string[];
}

const table = (name: string, key: string, ...signs: string[]): OtherTable => ({ name, holds: say(`import.holds.${key}`), signs });

const TABLES: readonly OtherTable[] = [
  table('SearchHistory', 'searches', 'Query Typed', 'Displayed Name', 'Action'),
  table('Ratings', 'ratings', 'Title Name', 'Rating Type', 'Thumbs Value'),
  table('MyList', 'myList', 'Title Name', 'Utc Title Add Date'),
  table('IndicatedPreferences', 'preferences', 'Show', 'Has Watched', 'Is Interested'),
  table('InteractiveTitles', 'interactive', 'Title Desc', 'Choice Segment Id'),
  table('PlaybackRelatedEvents', 'playback', 'Title Description', 'Playtraces'),
  table('TastePreferences', 'preferences', 'Taste Preferences'),
  table('Clickstream', 'clickstream', 'Navigation Level', 'Webpage Url'),
  table('Devices', 'devices', 'Esn', 'Acct First Playback Date'),
  table('AccessAndDevices', 'access', 'Devices', 'Part Of Netflix Household'),
  table('IpAddressesStreaming', 'addresses', 'Esn', 'Localized Device Description', 'Ip'),
  table('IpAddressesLogin', 'addresses', 'Esn', 'Region Code', 'Ip', 'Ts'),
  table('IpAddressesAccountCreation', 'addresses', 'Esn', 'Region Code', 'Ip', 'Ts'),
  table('IpAddresses', 'addresses', 'Esn', 'Region Code Display Name', 'Ip'),
  table('AccountDetails', 'account', 'First Name', 'Email Address', 'Country Of Signup'),
  table('SubscriptionHistory', 'subscription', 'Subscription Opened Ts', 'Signup Plan Category'),
  table('TermsOfUse', 'terms', 'Tou Accepted Date'),
  table('ExtraMembers', 'extraMembers', 'Extra Member Slot'),
  table('Profiles', 'profiles', 'Profile Name', 'Maturity Level', 'Primary Lang'),
  table('AvatarHistory', 'avatars', 'Profile Name', 'Icons'),
  table('ParentalControlsRestrictedTitles', 'restricted', 'Profile Name', 'Show Desc'),
  table('BillingHistory', 'billing', 'Transaction Date', 'Mop Last 4'),
  table('GiftSubscriptions', 'gifts', 'giftCode', 'redemptionDate'),
  table('MessagesSentByNetflix', 'messages', 'Message Name', 'Channel', 'Sent Utc Ts'),
  table('GamePlaySession', 'games', 'Game Title', 'Game Version'),
  table('ChatTranscripts', 'chats', 'User Type', 'Customer Message'),
  table('CSContact', 'contacts', 'Contact Start Utc Ts', 'Negative Survey Response Count'),
  table('SocialMediaConnections', 'social', 'Social Media'),
  table('ProductCancellationSurvey', 'surveys', 'Survey'),
];

/** What a header's table is, when it is a known one that is not a history. */
export function otherTableOf(header: readonly string[]): OtherTable | undefined {
  const plain = new Set(header.map(plainHeader));
  return TABLES.find(({ signs }) => signs.every((sign) => plain.has(plainHeader(sign))));
}

/** The same by a file's name, for empty tables and tables that are not read. */
export function otherTableNamed(fileName: string): OtherTable | undefined {
  const base = fileName.slice(fileName.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  return TABLES.find(({ name }) => name === base);
}
