import type { Reporter, TestModule } from 'vitest/node'

/** Ends a run with its count in one plain line, which every machine that reads logs understands: `12 passed, 0 failed, 0 skipped`. */
export class PlainCount implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const count = { passed: 0, failed: unhandled.length, skipped: 0 }
    for (const module of modules) {
      const states = [...module.children.allTests()].map((test) => test.result().state)
      // A file that could not be read, or whose preparation failed, has no test that says so.
      if (module.state() === 'failed' && !states.includes('failed')) count.failed += 1
      for (const state of states) {
        if (state === 'passed') count.passed += 1
        else if (state === 'skipped') count.skipped += 1
        else count.failed += 1
      }
    }
    process.stdout.write(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped\n`)
  }
}
