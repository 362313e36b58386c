/** The invented household as the service's whole report: the folders, the tables and, for empty tables, the notices. */

import { accountDetails, addresses, billing, devices, profiles } from './accountTables.ts';
import { messages, myList, ratings, searchHistory } from './contentTables.ts';
import { netflixViewingActivity } from './netflixViewingActivity.ts';
import type { Play } from './story.ts';
import { EMPTY_TABLE, table } from './table.ts';

/** Path inside the archive -> text. Every address, number and name is from a range reserved for examples. */
export function netflixReport(plays: readonly Play[]): ReadonlyMap<string, string> {
  return new Map([
    ['ACCOUNT/AccountDetails.csv', accountDetails()],
    ['ACCOUNT/ExtraMembers.txt', EMPTY_TABLE],
    ['ACCOUNT/TermsOfUse.csv', table('Tou Accepted Date', [['2024-01-03']])],
    ['CONTENT_INTERACTION/IndicatedPreferences.txt', EMPTY_TABLE],
    ['CONTENT_INTERACTION/InteractiveTitles.txt', EMPTY_TABLE],
    ['CONTENT_INTERACTION/MyList.csv', myList(plays)],
    ['CONTENT_INTERACTION/Ratings.csv', ratings(plays)],
    ['CONTENT_INTERACTION/SearchHistory.csv', searchHistory(plays)],
    ['CONTENT_INTERACTION/ViewingActivity.csv', netflixViewingActivity(plays)],
    ['CUSTOMER_SERVICE/ChatTranscripts.txt', EMPTY_TABLE],
    ['DEVICES/Devices.csv', devices(plays)],
    ['GAMES/GamePlaySession.txt', EMPTY_TABLE],
    ['IP_ADDRESSES/IpAddressesAccountCreation.txt', EMPTY_TABLE],
    ['IP_ADDRESSES/IpAddressesStreaming.csv', addresses(plays)],
    ['MESSAGES/MessagesSentByNetflix.csv', messages(plays)],
    ['PAYMENT_AND_BILLING/BillingHistory.csv', billing()],
    ['PROFILES/ParentalControlsRestrictedTitles.txt', EMPTY_TABLE],
    ['PROFILES/Profiles.csv', profiles()],
    ['SURVEYS/ProductCancellationSurvey.txt', EMPTY_TABLE],
  ]);
}
