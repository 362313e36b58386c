/** The programs that tests start by the hundred are compiled once: Node keeps what it made of their sources. Imported by every runner. */

import process from 'node:process';
import { fileURLToPath } from 'node:url';

process.env['NODE_COMPILE_CACHE'] ??= fileURLToPath(new URL('../node_modules/.cache/unreel-compiled', import.meta.url));
