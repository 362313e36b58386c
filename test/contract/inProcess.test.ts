/** The contract without a wire: the command line's way in. */

import { inProcessClient } from '#app/transports/inProcess.ts';
import { journey } from './journey.ts';
import { testPorts } from './ports.ts';

journey('in process', async () => {
  const { ports, dir, remove } = await testPorts();
  const client = inProcessClient(ports);
  return {
    client,
    dir,
    async close() {
      await client.close.mutate();
      await remove();
    },
  };
});
