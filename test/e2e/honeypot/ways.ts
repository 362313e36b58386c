/** Every way out that a page has, as a line of script. `to` is an address at which somebody listens for this way alone. */

export interface Way {
  readonly name: string;
  /** Runs in the page, with `to` (`http://127.0.0.1:<port>/x`), `port`, and `add(element, attributes)`. */
  readonly script: string;
  /** Leaves the page, so that it needs a page of its own. */
  readonly leaves?: true;
  /** What is heard under the policies of both hosts when it is not nothing: a bare connection, or the page itself. */
  readonly heard?: 'connection' | 'page';
  /** For what is heard: why the policy cannot stop it, what stops it under Electron, and what is left of it in a browser. */
  readonly why?: string;
}

/** Chromium connects ahead of a request that the policy then refuses: nothing is said, and under Electron not even that happens. */
const AHEAD = 'lockdown/requests.ts refuses it before a connection is made; in a browser the connection stays empty';
const NAVIGATION =
  'lockdown/navigation.ts refuses it under Electron; a browser goes where its page says, so no script but ours may run in it';

export const WAYS: readonly Way[] = [
  { name: 'fetch', script: 'fetch(to).catch(() => {})' },
  { name: 'fetch without CORS', script: "fetch(to, { mode: 'no-cors', keepalive: true }).catch(() => {})" },
  { name: 'XMLHttpRequest', script: "const r = new XMLHttpRequest(); r.open('POST', to); r.send('x')" },
  { name: 'beacon', script: "navigator.sendBeacon(to, 'x')" },
  { name: 'EventSource', script: 'new EventSource(to)' },
  { name: 'WebSocket', script: "new WebSocket(to.replace('http', 'ws'))" },
  { name: 'image', script: 'new Image().src = to' },
  { name: 'image set', script: "add('img', { srcset: to + ' 1x' })" },
  { name: 'svg image', script: "document.body.insertAdjacentHTML('beforeend', `<svg><image href='${to}'/></svg>`)" },
  { name: 'css image', script: "document.body.insertAdjacentHTML('beforeend', `<p style='background:url(${to})'>x</p>`)" },
  { name: 'css import', script: "add('style', { textContent: `@import '${to}';` })" },
  { name: 'css font', script: "add('style', { textContent: `@font-face{font-family:q;src:url(${to})} *{font-family:q}` })" },
  { name: 'font', script: 'new FontFace("q", `url(${to})`).load().catch(() => {})' },
  { name: 'style sheet', script: "add('link', { rel: 'stylesheet', href: to })" },
  { name: 'script', script: "add('script', { src: to })" },
  { name: 'module', script: 'import(to).catch(() => {})' },
  { name: 'frame', script: "add('iframe', { src: to })", heard: 'connection', why: AHEAD },
  { name: 'frame of text', script: 'add("iframe", { srcdoc: `<img src="${to}"><script src="${to}"></script>` })' },
  { name: 'object', script: "add('object', { data: to })" },
  { name: 'embed', script: "add('embed', { src: to })" },
  { name: 'video', script: "add('video', { src: to, preload: 'auto' })" },
  { name: 'video poster', script: "add('video', { poster: to })" },
  { name: 'audio', script: "add('audio', { src: to, preload: 'auto' })" },
  {
    name: 'subtitles',
    script:
      "const v = add('video', { src: 'data:video/mp4,', crossOrigin: 'anonymous' }); const t = document.createElement('track'); t.src = to; t.default = true; v.append(t); t.track.mode = 'showing'",
  },
  { name: 'prefetch', script: "add('link', { rel: 'prefetch', href: to })" },
  { name: 'preload', script: "add('link', { rel: 'preload', as: 'image', href: to })" },
  { name: 'module preload', script: "add('link', { rel: 'modulepreload', href: to })" },
  {
    name: 'speculation',
    script:
      "add('script', { type: 'speculationrules', textContent: JSON.stringify({ prefetch: [{ source: 'list', urls: [to], eagerness: 'immediate' }] }) })",
  },
  { name: 'ping of a link', script: "const a = add('a', { href: '#here', ping: to }); a.click()" },
  {
    name: 'form',
    script: "const f = add('form', { action: to, method: 'post', target: 'elsewhere' }); f.submit()",
    leaves: true,
    heard: 'connection',
    why: AHEAD,
  },
  {
    name: 'worker of the host',
    script: "try { const w = new Worker('/worker.js'); w.onerror = () => {}; w.postMessage(to) } catch {}",
  },
  { name: 'worker of text', script: 'try { new Worker(URL.createObjectURL(new Blob([`importScripts("${to}")`]))) } catch {}' },
  { name: 'shared worker', script: "try { const w = new SharedWorker('/worker.js'); w.port.postMessage(to) } catch {}" },
  { name: 'service worker', script: "navigator.serviceWorker?.register('/worker.js?' + encodeURIComponent(to)).catch(() => {})" },
  {
    name: 'preconnect',
    script: "add('link', { rel: 'preconnect', href: to })",
    heard: 'connection',
    why: 'lockdown/commandLine.ts resolves no name under Electron; no page of ours holds one, and no markup is ever made of data',
  },
  {
    name: 'WebRTC',
    script:
      'const c = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }, { urls: `turn:127.0.0.1:${port}?transport=tcp`, username: "x", credential: "x" }] }); c.createDataChannel("x"); c.createOffer().then((o) => c.setLocalDescription(o))',
    heard: 'page',
    why: 'lockdown/webRtc.ts under Electron; the word is in no bundle',
  },
  {
    name: 'new window',
    script: "window.open(to, '_blank')",
    leaves: true,
  },
  { name: 'location', script: 'location.href = to', leaves: true, heard: 'page', why: NAVIGATION },
  { name: 'link', script: "add('a', { href: to }).click()", leaves: true, heard: 'page', why: NAVIGATION },
  {
    name: 'refresh',
    script:
      "const m = document.createElement('meta'); m.httpEquiv = 'refresh'; m.content = `0;url=${to}`; document.head.append(m)",
    leaves: true,
    heard: 'page',
    why: NAVIGATION,
  },
];
