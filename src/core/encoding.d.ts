/**
 * The two classes of the WHATWG Encoding Standard that every JavaScript host has and the ES library does not list.
 * Bytes become text only through them; the core uses nothing else from outside the language.
 */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: Uint8Array, options?: { stream?: boolean }): string;
}
declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>;
  encodeInto(source: string, destination: Uint8Array): { read: number; written: number };
}
