import { expect, test } from 'vitest'
import { accessPage } from './matrix/accessPage.ts'
import { relations } from './matrix/relations.ts'
import { nameOf, subjects } from './matrix/subjects.ts'

test('docs/access.md is what the rules give (-u writes it anew)', async () => {
  await expect(`${accessPage()}\n`).toMatchFileSnapshot('../docs/access.md')
})

test('the matrix has every role of people in each of three places, and a name for each square', () => {
  expect(new Set(subjects.map(({ role }) => role)).size).toBe(13)
  expect(new Set(subjects.map(nameOf)).size).toBe(subjects.length)
  expect(new Set(relations.map(({ name }) => name)).size).toBe(relations.length)
})
