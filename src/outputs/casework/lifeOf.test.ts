import { expect, test } from 'vitest'
import { lifeOf } from './lifeOf.ts'

const days = { reported_on: '2018-01-02', topic_on: '2018-01-03', outcome_on: null, closed_on: null }

test('the lights before the phase burn, the phase is here, and what comes is dark', () => {
  const places = lifeOf(days, 'verification').map(({ phase, place }) => `${phase} ${place}`)
  expect(places).toEqual(['reported done', 'verification here', 'support ahead', 'closed ahead'])
})

test('a phase that was passed without a day has none', () => {
  const life = lifeOf({ ...days, topic_on: null, outcome_on: '2018-02-01' }, 'support')
  expect(life.map(({ since }) => since)).toEqual(['2018-01-02', undefined, '2018-02-01', undefined])
})

test('what lies ahead has no day yet', () => {
  expect(lifeOf({ ...days, closed_on: '2019-01-01' }, 'verification').at(-1)?.since).toBeUndefined()
})
