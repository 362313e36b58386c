/** Who may talk to the host: the token of the printed address is good for one exchange, and what it is exchanged for is a cookie. */

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

export interface Gate {
  /** Stands in the printed address. */
  readonly token: string;
  /**
   * The value of `Set-Cookie` for the first caller with the right token; undefined for a wrong or a used one. Only a caller with the
   * right one is looked at: one that is not `ours` gets nothing and does not use it up.
   */
  exchange(token: string, ours: () => boolean): string | undefined;
  /** Whether a `Cookie` header holds the cookie that was given out. */
  admits(cookies: string | undefined): boolean;
}

/** Cookies know no ports: the name carries it, so that two hosts on one machine do not take each other's. */
export function createGate(port: number): Gate {
  const token = randomBytes(32).toString('base64url');
  const secret = randomBytes(32).toString('base64url');
  const name = `unreel-${port}`;
  let used = false;
  return {
    token,
    exchange(offered, ours) {
      if (used || !same(offered, token) || !ours()) return undefined;
      used = true;
      return `${name}=${secret}; HttpOnly; SameSite=Strict; Path=/`;
    },
    admits(cookies) {
      if (!used || cookies === undefined) return false;
      return cookies.split(';').some((cookie) => {
        const [key, ...value] = cookie.trim().split('=');
        return key === name && same(value.join('='), secret);
      });
    },
  };
}

/** Compares in a time that does not depend on where the two differ. */
function same(offered: string, expected: string): boolean {
  return timingSafeEqual(digest(offered), digest(expected));
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
