import { expect, test } from 'vitest'
import { killImports } from '../importKills.ts'

test('fifty imports killed at fifty moments are in whole or not at all, and the database comes back each time', {
  timeout: 900_000,
}, async () => {
  const rounds = await killImports(50)
  const whole = rounds.filter(({ cases }) => cases > 0)
  const acknowledged = rounds.filter((round) => round.acknowledged)
  process.stdout.write(`${whole.length} of 50 files in, ${acknowledged.length} acknowledged, none by half\n`)
  // Otherwise the moments were all too early or all too late to say anything.
  expect(whole.length).toBeGreaterThan(2)
  expect(whole.length).toBeLessThan(48)
})
