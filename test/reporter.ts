/** What a test run says of itself: failures in full, every skip with its reason, and the counts for the last line of all runners. */

import { writeFileSync } from 'node:fs';
import process from 'node:process';
import type { Reporter, TestModule } from 'vitest/node';

export default class CountingReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    let passed = 0;
    let failed = 0;
    let skipped = 0;
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      // A file that could not be loaded has no tests, and would otherwise count as nothing.
      if (module.errors().length > 0 || (tests.length === 0 && module.state() === 'failed')) failed++;
      for (const test of tests) {
        const result = test.result();
        if (result.state === 'passed') passed++;
        else if (result.state === 'failed') failed++;
        else {
          skipped++;
          const reason = result.state === 'skipped' ? result.note : undefined;
          console.log(`skipped: ${test.fullName}: ${reason ?? 'no reason was given'}`);
          if (reason === undefined) failed++;
        }
      }
    }
    const file = process.env['UNREEL_COUNTS'];
    if (file !== undefined) writeFileSync(file, JSON.stringify({ passed, failed, skipped }));
  }
}
