import { defineConfig } from 'vitest/config'
import { PlainCount } from './test/support/plainCount.ts'

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
    exclude: ['test/slow/**', 'node_modules/**'],
    globalSetup: ['test/support/globalSetup.ts'],
    reporters: ['default', new PlainCount()],
    pool: 'forks',
    // One more than the two processors that we test on: browsers and the database are often what a test waits for.
    maxWorkers: 3,
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
})
