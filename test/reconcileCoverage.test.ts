import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { figuresCsv } from '../src/outputs/figures/csv.ts'
import { figuresJson } from '../src/outputs/figures/json.ts'
import { toAnnualFigures } from '../src/outputs/figures/toAnnualFigures.ts'
import { isCovered, isSeen, numbersInCsv, numbersInJson, numbersInText } from './reconcileNumbers.ts'
import { contradictionsIn, cubeOf2017, cubeOf2018, mended, ownFigures } from './reconcileReports.ts'

const page = readFileSync('docs/reconcile.md', 'utf8')
const figures = ownFigures(cubeOf2018, cubeOf2017)
const json = figuresJson(toAnnualFigures(figures, 'nl'))
const csv = figuresCsv(figures, 'nl')

const reports = [
  { name: 'the published text', text: mended, numbers: numbersInText(mended) },
  { name: 'the JSON of `baken figures`', text: json, numbers: numbersInJson(json) },
  { name: 'the CSV of `baken figures`', text: csv, numbers: numbersInCsv(csv) },
]

describe.each(reports)('$name', ({ name, text, numbers }) => {
  const uncovered = numbers.filter((number) => !isCovered(number))
  const covered = numbers.filter((number) => !uncovered.includes(number))

  test('does not contradict itself', () => {
    expect(contradictionsIn(text)).toEqual([])
  })

  test('any other value of any covered number is found', () => {
    fc.assert(
      fc.property(fc.constantFrom(...covered), fc.integer({ min: 1, max: 60 }), fc.boolean(), (number, by, up) => {
        const value = up || number.value < by ? number.value + by : number.value - by
        expect(isSeen(number, value), `${number.name} as ${value}`).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('the page names the numbers that no equation holds, and no other', () => {
    const section = page.split(/(?=^## )/m).find((part) => part.startsWith(`## Not covered in ${name}\n`)) ?? ''
    const listed = section.split('\n').filter((line) => line.startsWith('- '))
    expect(listed).toEqual([...new Set(uncovered.map((number) => `- ${number.name}`))])
  })
})

test('every count of the CSV is covered', () => {
  const counts = numbersInCsv(csv).filter(({ name }) => /^`(?:n|count)`/.test(name))
  expect(counts.length).toBeGreaterThan(100)
  expect(counts.filter((number) => !isCovered(number))).toEqual([])
})
