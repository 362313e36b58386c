/** The invented household as the service's whole report: the folders, the tables and, for empty tables, the notices. */

import { accountDetails, addresses, billing, devices, profiles } from './accountTables.ts';
import { messages, myList, playback, preferences, ratings, searchHistory } from './contentTables.ts';
import { netflixViewingActivity } from './netflixViewingActivity.ts';
import type { Play } from './story.ts';
import { EMPTY_TABLE, table } from './table.ts';
import { access, accountCreation, avatars, chats, clickstream, contacts, games, logins, subscriptions } from './usageTables.ts';

/** Path inside the archive -> text. Every address, number and name is from a range reserved for examples. */
export function netflixReport(plays: readonly Play[]): ReadonlyMap<string, string> {
  return new Map([
    ['ACCOUNT/AccessAndDevices.csv', access(plays)],
    ['ACCOUNT/AccountDetails.csv', accountDetails()],
    ['ACCOUNT/ExtraMembers.txt', EMPTY_TABLE],
    ['ACCOUNT/SubscriptionHistory.csv', subscriptions()],
    ['ACCOUNT/TermsOfUse.csv', table('Tou Accepted Date', [['2024-01-03']])],
    ['CLICKSTREAM/Clickstream.csv', clickstream(plays)],
    ['CONTENT_INTERACTION/IndicatedPreferences.csv', preferences(plays)],
    ['CONTENT_INTERACTION/InteractiveTitles.txt', EMPTY_TABLE],
    ['CONTENT_INTERACTION/MyList.csv', myList(plays)],
    ['CONTENT_INTERACTION/PlaybackRelatedEvents.csv', playback(plays)],
    ['CONTENT_INTERACTION/Ratings.csv', ratings(plays)],
    ['CONTENT_INTERACTION/SearchHistory.csv', searchHistory(plays)],
    ['CONTENT_INTERACTION/ViewingActivity.csv', netflixViewingActivity(plays)],
    ['CUSTOMER_SERVICE/CSContact.csv', contacts()],
    ['CUSTOMER_SERVICE/ChatTranscripts.csv', chats()],
    ['DEVICES/Devices.csv', devices(plays)],
    ['GAMES/GamePlaySession.csv', games(plays)],
    ['IP_ADDRESSES/IpAddressesAccountCreation.csv', accountCreation()],
    ['IP_ADDRESSES/IpAddressesLogin.csv', logins(plays)],
    ['IP_ADDRESSES/IpAddressesStreaming.csv', addresses(plays)],
    ['MESSAGES/MessagesSentByNetflix.csv', messages(plays)],
    ['PAYMENT_AND_BILLING/BillingHistory.csv', billing()],
    ['PROFILES/AvatarHistory.csv', avatars()],
    ['PROFILES/ParentalControlsRestrictedTitles.txt', EMPTY_TABLE],
    ['PROFILES/Profiles.csv', profiles()],
    ['SURVEYS/ProductCancellationSurvey.txt', EMPTY_TABLE],
  ]);
}
