import { expect, test } from 'vitest'
import { killImports } from './importKills.ts'

// The slow tests do fifty of these rounds.
test('an import that is killed is in whole or not at all, and the database comes back by itself', {
  timeout: 120_000,
}, async () => {
  const rounds = await killImports(4)
  expect(rounds.filter(({ serverKilled }) => serverKilled)).toHaveLength(1)
})
