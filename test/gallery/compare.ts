/** Two pictures, told apart by the browser that drew them: no library decodes a picture here. */

import type { Page } from 'playwright-core';

/** A channel (0–255) may differ by so much before the eye could see it. */
const CHANNEL = 10;

export interface Difference {
  /** Pixels that differ, of all. */
  readonly share: number;
  /** The new picture, pale, with what differs in red; undefined where the sizes differ. */
  readonly picture: Buffer | undefined;
}

/**
 * A pixel counts as the same when one beside it in the other picture is: edges of letters and lines may fall to either
 * side. Sizes that differ are a share of 1.
 */
export async function difference(page: Page, before: Buffer, after: Buffer): Promise<Difference> {
  const input = { before: before.toString('base64'), after: after.toString('base64'), channel: CHANNEL };
  const { share, picture } = await page.evaluate(told, input);
  return { share, picture: picture === undefined ? undefined : Buffer.from(picture, 'base64') };
}

/** Runs in the page. */
async function told(input: {
  before: string;
  after: string;
  channel: number;
}): Promise<{ share: number; picture: string | undefined }> {
  const read = async (base64: string): Promise<ImageData> => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, image.width, image.height);
  };
  const [before, after] = [await read(input.before), await read(input.after)];
  const { width, height } = after;
  if (width !== before.width || height !== before.height) return { share: 1, picture: undefined };

  const same = (a: Uint8ClampedArray, at: number, b: Uint8ClampedArray, bt: number): boolean =>
    Math.abs(a[at]! - b[bt]!) <= input.channel &&
    Math.abs(a[at + 1]! - b[bt + 1]!) <= input.channel &&
    Math.abs(a[at + 2]! - b[bt + 2]!) <= input.channel;
  const near = (a: Uint8ClampedArray, b: Uint8ClampedArray, x: number, y: number): boolean => {
    for (let dy = Math.max(0, y - 1); dy <= Math.min(height - 1, y + 1); dy++)
      for (let dx = Math.max(0, x - 1); dx <= Math.min(width - 1, x + 1); dx++)
        if (same(a, 4 * (y * width + x), b, 4 * (dy * width + dx))) return true;
    return false;
  };

  let count = 0;
  const shown = new ImageData(width, height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = 4 * (y * width + x);
      const differs =
        !same(before.data, at, after.data, at) && !(near(before.data, after.data, x, y) && near(after.data, before.data, x, y));
      if (differs) count++;
      const pale = 200 + (after.data[at + 1]! >> 3);
      shown.data.set(differs ? [220, 0, 0, 255] : [pale, pale, pale, 255], at);
    }
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')!.putImageData(shown, 0, 0);
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return { share: count / (width * height), picture: btoa(binary) };
}
