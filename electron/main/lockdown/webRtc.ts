import type { Rule } from './rule.ts';

/** No packets from WebRTC. */
export const webRtc: Rule = {
  name: 'WebRTC',
  why: 'WebRTC sends packets that neither the content policy nor the request filter sees.',
  onContents: (contents) => contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp'),
};
