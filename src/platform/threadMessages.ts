/** What is said between the program and its other thread. `id` is that of a chore: answers to one that was dismissed are late. */

export type ToThread =
  | { readonly kind: 'begin'; readonly id: number; readonly chore: string; readonly order: unknown }
  | { readonly kind: 'feed'; readonly id: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'end' | 'dismiss'; readonly id: number };

export type FromThread =
  | { readonly kind: 'ready'; readonly id: 0 }
  | { readonly kind: 'done'; readonly id: number; readonly done: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'result'; readonly id: number; readonly result: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly error: unknown };
