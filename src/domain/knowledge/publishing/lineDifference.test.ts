import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changedParts, lineDifference } from './lineDifference.ts'

/** Few different lines, so that many are equal; a text of a file ends with a line feed. */
const text = fc
  .array(fc.constantFrom('a', 'b', 'c', '', 'd d'), { maxLength: 12 })
  .map((lines) => lines.map((line) => `${line}\n`).join(''))

const written = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('')

describe('the difference of two texts', () => {
  test('without the lines that are put in is the one, and without those that are taken out the other', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const lines = lineDifference(before, after)
        expect(written(lines.filter(({ kind }) => kind !== 'in').map((line) => line.text))).toBe(before)
        expect(written(lines.filter(({ kind }) => kind !== 'out').map((line) => line.text))).toBe(after)
      }),
    )
  })

  test('names each line by its number in its own text', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        for (const line of lineDifference(before, after)) {
          if (line.kind !== 'in') expect(before.split('\n')[line.before - 1]).toBe(line.text)
          if (line.kind !== 'out') expect(after.split('\n')[line.after - 1]).toBe(line.text)
        }
      }),
    )
  })

  test('of a text with itself has no line in or out', () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(lineDifference(one, one).filter(({ kind }) => kind !== 'same')).toEqual([])
      }),
    )
  })

  test('takes out and puts in no more lines than have to be', () => {
    const lines = lineDifference('a\nb\nc\nd\n', 'a\nx\nc\nd\ne\n')
    expect(lines.map(({ kind, text: line }) => `${kind} ${line}`)).toEqual([
      ...['same a', 'out b', 'in x', 'same c', 'same d', 'in e'],
    ])
  })

  test('of a file that was not there puts in every line', () => {
    expect(lineDifference('', 'a\nb\n').map(({ kind }) => kind)).toEqual(['in', 'in'])
  })
})

test('every line in or out is shown, with two equal lines around it, and it is said how many were left out', () => {
  const before = 'a\nb\nc\nd\ne\nf\ng\nh\ni\n'
  const parts = changedParts(lineDifference(before, before.replace('e', 'x')))
  expect(parts.map(({ skipped, lines }) => [skipped, lines.map(({ text: line }) => line).join('')])).toEqual([
    [2, 'cdexfg'],
  ])
  expect(changedParts(lineDifference(before, before))).toEqual([])
})

test('no changed line is ever left out of what is shown', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = lineDifference(before, after)
      const shown = changedParts(lines).flatMap((part) => part.lines)
      const changed = (some: typeof lines) => some.filter(({ kind }) => kind !== 'same')
      expect(changed(shown)).toEqual(changed(lines))
    }),
  )
})
