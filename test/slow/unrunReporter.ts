import type { Reporter, TestModule } from 'vitest/node'

/** Says at the end which slow tests could not run here, and why: nobody may take silence for success. */
export class UnrunReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const unrun = tests.flatMap((test) => {
      const result = test.result()
      return result.state === 'skipped' ? [`${test.fullName}: ${result.note ?? 'not wanted in this run'}`] : []
    })
    const lines =
      unrun.length > 0 ? ['Could not run here:', ...unrun.map((line) => `  ${line}`)] : ['Every slow test ran here.']
    process.stdout.write(`\n${lines.join('\n')}\n`)
  }
}
