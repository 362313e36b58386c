/** What a request must say of itself before it is looked at: to whom it is addressed and from which page it comes. */

import type { IncomingHttpHeaders } from 'node:http';

/**
 * 421 for a foreign `Host` (a name of someone else's that was made to point here), 403 for a request of another page,
 * undefined for one that may go on. `origin` is the host's own, e.g. `http://127.0.0.1:49152`.
 */
export function refuseRequest(headers: IncomingHttpHeaders, origin: string): 421 | 403 | undefined {
  if (headers.host === undefined || `http://${headers.host}` !== origin) return 421;
  if (headers.origin !== undefined && headers.origin !== origin) return 403;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return 403;
  return undefined;
}
