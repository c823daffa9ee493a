import { defineConfig } from 'vitest/config'
import { UnrunReporter } from './test/slow/unrunReporter.ts'
import { PlainCount } from './test/support/plainCount.ts'

// Minutes, not seconds: repeated kills and long models. One file after the other, so that nothing competes for time.
export default defineConfig({
  test: {
    include: ['test/slow/**/*.test.ts'],
    globalSetup: ['test/support/globalSetup.ts'],
    reporters: ['default', new UnrunReporter(), new PlainCount()],
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 900_000,
    hookTimeout: 120_000,
  },
})
