/** What the page may load and do, sent as a header with every file of it. */

const DIRECTIVES: readonly (readonly [name: string, value: string])[] = [
  ['default-src', "'none'"],
  ['script-src', "'self'"],
  // The component library writes style elements; a style cannot send anything while nothing can be requested.
  ['style-src', "'self' 'unsafe-inline'"],
  ['img-src', "'self' data:"],
  ['font-src', "'self'"],
  ['connect-src', "'none'"],
  ['worker-src', "'none'"],
  ['object-src', "'none'"],
  ['frame-src', "'none'"],
  ['frame-ancestors', "'none'"],
  ['base-uri', "'none'"],
  ['form-action', "'none'"],
  // No new windows, no dialogs, no downloads. A form may be filled in; where it goes is ruled above.
  ['sandbox', 'allow-scripts allow-same-origin allow-forms'],
];

/** Headers of every answer, also of refusals. */
export const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': DIRECTIVES.map((directive) => directive.join(' ')).join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), hid=(), microphone=(), serial=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-DNS-Prefetch-Control': 'off',
  'Cache-Control': 'no-store',
};
