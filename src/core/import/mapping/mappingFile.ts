/** A mapping given as a file beside the table it is for. Whoever drops both gets the table opened by it, on any host. */

import { openHead } from '../head.ts';
import { MAPPING_BYTES, readMapping, type Mapping } from './mapping.ts';
import type { ByteSource } from '../source.ts';
import { guarded } from '../tables.ts';

interface MappingFile {
  readonly name: string;
  readonly mapping: Mapping;
}

interface Given {
  /** The other files, all as they came. */
  readonly files: readonly ByteSource[];
  readonly mappingFile: MappingFile | undefined;
}

/** Takes the first mapping out of the files. Only files called `.json` are looked into. Throws `Unreadable`. */
export async function withoutMapping(given: readonly ByteSource[]): Promise<Given> {
  const files: ByteSource[] = [];
  let mappingFile: MappingFile | undefined;
  for (const file of given) {
    if (mappingFile !== undefined || !/\.json$/i.test(file.name) || (file.size ?? 0) > MAPPING_BYTES) {
      files.push(file);
      continue;
    }
    const opened = await openHead(guarded(file.stream()));
    const mapping = readMapping(new TextDecoder().decode(opened.head));
    if (mapping === undefined) files.push(file.read === undefined ? { ...file, stream: () => opened.whole } : file);
    else mappingFile = { name: file.name, mapping };
    if (file.read !== undefined || mapping !== undefined) await opened.close();
  }
  return { files, mappingFile };
}
