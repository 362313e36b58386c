import type { Rule } from './rule.ts';

/** Chromium's number for a refused certificate. */
const REFUSED = -2;

/** Trusts no server and shows nobody a certificate or a password. */
export const certificates: Rule = {
  name: 'certificates',
  why: 'Should a connection ever be tried, it must end before anything is said in it.',
  beforeReady: (app) => {
    app.on('certificate-error', (event, _contents, _url, _error, _certificate, trust) => {
      event.preventDefault();
      trust(false);
    });
    app.on('select-client-certificate', (event, _contents, _url, _certificates, choose) => {
      event.preventDefault();
      choose();
    });
    app.on('login', (event, _contents, _details, _auth, answer) => {
      event.preventDefault();
      answer();
    });
  },
  onSession: (session) => session.setCertificateVerifyProc((_request, answer) => answer(REFUSED)),
};
