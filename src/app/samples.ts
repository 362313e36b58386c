/** The invented sample exports that lie beside the program. */

/** Their folder is the host's; their names are a fixed list, so nothing else can be reached through them. */
export function samplePath(folder: string, name: string): string {
  return `${folder}${folder.includes('\\') ? '\\' : '/'}${name}`;
}
