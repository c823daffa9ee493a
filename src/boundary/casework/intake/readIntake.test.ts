import { expect, test } from 'vitest'
import { readIntake } from './readIntake.ts'

const whole = {
  kind: 'report',
  on: '2026-11-22',
  danger: 'no',
  channel: 'phone',
  reporter_role: 'school',
  topic: 'abandonment',
  place: 'abroad',
  country: 'MA',
  age: '16',
}

function wrongIn(body: Record<string, string>): Readonly<Record<string, string>> {
  const read = readIntake(body)
  return read.ok ? {} : Object.fromEntries(read.wrong.map(({ field, expected }) => [field, expected]))
}

test('everything that a report lacks is told at once', () => {
  expect(wrongIn({ kind: 'report', on: '2026-11-22', channel: 'phone' })).toEqual({
    reporter_role: 'required',
    topic: 'required',
    danger: 'required',
    place: 'required',
    country: 'required',
    age: 'age_or_estimate',
  })
})

test.each(Object.keys(whole).filter((field) => field !== 'kind'))(
  'a report without %s says so, and nothing else',
  (field) => {
    const { [field as keyof typeof whole]: _, ...rest } = whole
    expect(Object.keys(wrongIn(rest))).toEqual([field])
  },
)

test('an age in letters asks for a number, and an empty one for an age or an estimate', () => {
  expect(wrongIn({ ...whole, age: 'zestien' })).toEqual({ age: 'years' })
  expect(wrongIn({ ...whole, age: '121' })).toEqual({ age: 'years' })
  expect(wrongIn({ ...whole, age: '' })).toEqual({ age: 'age_or_estimate' })
  expect(wrongIn({ ...whole, child_age_1: 'vier' })).toEqual({ child_age_1: 'years' })
})

test('in the Netherlands no country has to be chosen, and advice needs no client', () => {
  const { country: _, ...without } = whole
  expect(wrongIn({ ...without, place: 'in_netherlands' })).toEqual({})
  expect(wrongIn({ kind: 'advice_request', on: '2026-11-22', channel: 'phone' })).toEqual({
    reporter_role: 'required',
    topic: 'required',
  })
})
