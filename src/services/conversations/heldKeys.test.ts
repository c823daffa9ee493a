import { expect, onTestFinished, test } from 'vitest'
import type { ReporterKeys } from '../../sealing/conversations/deriveFromSecret.ts'
import { makeHeldKeys } from './heldKeys.ts'

const MINUTE = 60_000

function keys(): ReporterKeys {
  const full = () => new Uint8Array(32).fill(7)
  return { verifier: full(), voucher: full(), identity: 'AGE-SECRET-KEY-1', recipient: 'age1' }
}

function held(most?: number) {
  const clock = { at: 0 }
  const all = makeHeldKeys(() => clock.at, most)
  onTestFinished(() => all.close())
  return { clock, all }
}

test('keys are held as long as somebody looks every twenty minutes, and then no longer', () => {
  const { clock, all } = held()
  all.put('one', keys())
  for (clock.at = 19 * MINUTE; clock.at < 100 * MINUTE; clock.at += 19 * MINUTE) expect(all.of('one')).toBeDefined()
  clock.at += 20 * MINUTE
  expect(all.of('one')).toBeUndefined()
})

test('what is let go is emptied, not only forgotten', () => {
  const { clock, all } = held()
  const [left, idle] = [keys(), keys()]
  all.put('left', left)
  all.put('idle', idle)
  all.drop('left')
  expect([...left.voucher, ...left.verifier].every((byte) => byte === 0)).toBe(true)
  clock.at = 21 * MINUTE
  all.of('anybody')
  expect([...idle.voucher, ...idle.verifier].every((byte) => byte === 0)).toBe(true)
})

test('when there is no room, who looked longest ago makes it', () => {
  const { clock, all } = held(2)
  for (const token of ['one', 'two']) {
    clock.at += 1
    all.put(token, keys())
  }
  all.of('one')
  all.put('three', keys())
  expect(['one', 'two', 'three'].map((token) => all.of(token) !== undefined)).toEqual([true, false, true])
})
