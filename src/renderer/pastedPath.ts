/** Paths as people copy them from a file manager or a terminal. */

/** A path as people paste it: quotes and a `file://` in front are taken off. Undefined when it cannot be a path. */
export function pathOfPaste(text: string): string | undefined {
  const line = text.trim().replace(/^(["'])(.*)\1$/, '$2');
  if (line === '' || line.includes('\n')) return undefined;
  const path = line.startsWith('file://') ? decoded(line.slice('file://'.length)) : line;
  return /^(\/|~|[A-Za-z]:[\\/]|\\\\)/.test(path) ? path : undefined;
}

/** A stray percent sign is part of the name, not a mistake of the person. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
