/** The desktop program, as a list: closed first, then shown. */

// First, so that nothing that is loaded after it can keep a way out.
import '#electron/wire/noSockets.ts';
import { join } from 'node:path';
import process from 'node:process';
import { app, ipcMain, MessageChannelMain, protocol } from 'electron';
import { PAGE } from './appPath.ts';
import { SCHEME, serveApp } from './appProtocol.ts';
import { askPerson } from './dialogs.ts';
import { guardLeaving } from './leaving.ts';
import { lockDown } from './lockdown/index.ts';
import { setMenu } from './menu.ts';
import { openWith } from './openWith.ts';
import { servePages } from './pages.ts';
import { smoke, SMOKE } from './smoke.ts';
import { createWindow, memorySession } from './window.ts';
import { speak, speakFirst } from './words.ts';
import { startWorker } from './workerProcess.ts';

const BUILT = join(import.meta.dirname, '..');
const RESOURCES = join(BUILT, '../resources');

lockDown(app);
protocol.registerSchemesAsPrivileged([SCHEME]);
const handedOver = openWith(app, process.argv, process.cwd());

// Not awaited at the top level: the `ready` event waits for this module to end.
void app.whenReady().then(start);

// Closing the window forgets everything, on every system.
app.on('window-all-closed', () => app.quit());

function start(): void {
  app.clearRecentDocuments();
  speakFirst(app.getPreferredSystemLanguages());
  const developerTools = !app.isPackaged;
  const session = memorySession();
  serveApp(session.protocol, join(BUILT, 'renderer'));

  const smoking = process.argv.includes(SMOKE);
  const window = createWindow({
    session,
    preload: join(BUILT, 'preload/index.cjs'),
    icon: join(RESOURCES, 'icon/256.png'),
    developerTools,
    hidden: smoking,
  });
  const worker = startWorker({
    file: join(BUILT, 'main/worker.js'),
    version: app.getVersion(),
    samples: join(RESOURCES, 'sample'),
    knowledge: join(RESOURCES, 'knowledge'),
    paths: handedOver.paths,
    talks: developerTools,
    answer: (question) => askPerson(window, question),
    onEnd: (replaced) => (replaced ? pages.beginAgain('workerRestarted') : pages.send('workerStopped')),
  });
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  const pages = servePages(ipcMain, window, {
    hand(port) {
      worker.connect(port);
      begin();
    },
    onLanguage(language) {
      speak(language);
      showMenu();
    },
    // Windows and macOS then leave the window out of screenshots and shared screens; Linux has no such thing.
    onHidden: (hidden) => window.setContentProtection(hidden),
  });

  function showMenu(): void {
    setMenu({ mac: process.platform === 'darwin', developerTools, send: (command) => pages.send(command) });
  }

  // Only once the window has closed: until then the page may still refuse to go, because a copy is being written.
  app.on('will-quit', () => worker.stop());
  guardLeaving(window);
  showMenu();
  handedOver.onOpen((paths) => {
    if (window.isMinimized()) window.restore();
    window.focus();
    if (paths.length === 0) return;
    worker.name(paths);
    pages.send('openedWith');
  });
  // The history lives in the worker: a page that crashed comes back to it.
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') void window.loadURL(PAGE);
  });
  if (!smoking) return void window.loadURL(PAGE);
  void smoke({
    version: app.getVersion(),
    // Until its preload has asked for the worker, which would end a channel that was opened before.
    load: async () => void (await Promise.all([window.loadURL(PAGE), begun])),
    channel: () => new MessageChannelMain(),
    connect: (port) => worker.connect(port),
    print: (line) => process.stdout.write(`${line}\n`),
  }).then((code) => {
    worker.stop();
    app.exit(code);
  });
}
