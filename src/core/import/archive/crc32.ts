/** CRC-32 as zip archives use it (polynomial 0xEDB88320), four bytes at a time: a report is 200 MB when it is large. */

const TABLES = tables();

/** The running checksum; begin with 0. */
export function crc32(bytes: Uint8Array, before = 0): number {
  const [t0, t1, t2, t3] = TABLES;
  let crc = ~before;
  let at = 0;
  for (const whole = bytes.length - 3; at < whole; at += 4) {
    crc ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    crc = t3[crc & 255]! ^ t2[(crc >>> 8) & 255]! ^ t1[(crc >>> 16) & 255]! ^ t0[crc >>> 24]!;
  }
  for (; at < bytes.length; at++) crc = (crc >>> 8) ^ t0[(crc ^ bytes[at]!) & 255]!;
  return ~crc >>> 0;
}

function tables(): readonly [Int32Array, Int32Array, Int32Array, Int32Array] {
  const made = [new Int32Array(256), new Int32Array(256), new Int32Array(256), new Int32Array(256)] as const;
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb8_8320 : crc >>> 1;
    made[0][byte] = crc;
  }
  for (let byte = 0; byte < 256; byte++) {
    for (let lane = 1; lane < 4; lane++) {
      const before = made[lane - 1]![byte]!;
      made[lane]![byte] = (before >>> 8) ^ made[0][before & 255]!;
    }
  }
  return made;
}
