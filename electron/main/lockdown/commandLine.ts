import type { Rule } from './rule.ts';

/** Chromium features that phone home, or would. */
const FEATURES = [
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'InterestFeedContentSuggestions',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'Translate',
];

/** Switches of Chromium and their values; empty for those that have none. */
export const SWITCHES: Readonly<Record<string, string>> = {
  // No name and no address leads anywhere, also for Chromium's own services, prefetch and preconnect.
  'host-resolver-rules': 'MAP * ~NOTFOUND',
  // No search for a proxy: that asks the network for a configuration script.
  'no-proxy-server': '',
  'disable-background-networking': '',
  'disable-breakpad': '',
  'disable-client-side-phishing-detection': '',
  'disable-component-update': '',
  'disable-default-apps': '',
  'disable-domain-reliability': '',
  'disable-features': FEATURES.join(','),
  'disable-quic': '',
  'disable-sync': '',
  'no-pings': '',
};

/** Turns off what Chromium does on the network by itself. */
export const commandLine: Rule = {
  name: 'command line',
  why: 'A content policy does not bind the browser itself: its resolver, updates and prefetches would still connect.',
  beforeReady: ({ commandLine: line }) => {
    for (const [name, value] of Object.entries(SWITCHES)) {
      if (value === '') line.appendSwitch(name);
      else line.appendSwitch(name, value);
    }
  },
};
