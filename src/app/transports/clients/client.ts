/** The typed client of the router, over whichever link. */

import { createTRPCClient, type TRPCClient, type TRPCLink } from '@trpc/client';
import type { AppRouter } from '#app/router.ts';

export type Client = TRPCClient<AppRouter>;

export const createClient = (link: TRPCLink<AppRouter>): Client => createTRPCClient<AppRouter>({ links: [link] });
