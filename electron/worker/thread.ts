/** The worker's other thread: it has sockets of its own, which are taken away first. */

import '#electron/wire/noSockets.ts';
import '#platform/thread.ts';
