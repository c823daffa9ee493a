import { expect, test } from 'vitest'
import { exportPlan } from './exportPlan.ts'

const file = 'nl/one.md'
const published = new Map([[file, 'third']])
const earlier = new Map([[file, new Set(['first', 'second', 'third'])]])
const planFor = (...folder: [string, string][]) => {
  const { write, unchanged, changedBeside } = exportPlan(published, earlier, new Map(folder))
  return [write.map((one) => `${one.file} ${one.text}`), unchanged, changedBeside]
}

test('a text that something published was written on is written over, however long ago', () => {
  for (const text of ['first', 'second']) expect(planFor([file, text])).toEqual([['nl/one.md third'], [], []])
})

test('a file that is as it was published stays', () => {
  expect(planFor([file, 'third'])).toEqual([[], [file], []])
})

test('a file that was changed by another way, or taken away, is not written over', () => {
  expect(planFor([file, 'of somebody'])).toEqual([[], [], [file]])
  expect(planFor(['nl/two.md', 'two'])).toEqual([[], [], [file]])
})

test('an empty folder takes every file', () => {
  expect(planFor()).toEqual([['nl/one.md third'], [], []])
})

test('a file that publishing made is new in a folder that does not have it', () => {
  const made = new Map([['embassies/MA.yaml', new Set(['', 'number'])]])
  const plan = exportPlan(new Map([['embassies/MA.yaml', 'number']]), made, new Map([[file, 'first']]))
  expect(plan.write.map((one) => one.file)).toEqual(['embassies/MA.yaml'])
})
