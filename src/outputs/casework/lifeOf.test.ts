import { expect, test } from 'vitest'
import type { IsoDate } from '../../domain/shared/isoDate.ts'
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

test('a case that was taken up goes the way it was moved', () => {
  const moves = [
    { phase: 'triage', on: '2018-01-02' as IsoDate },
    { phase: 'verification', on: '2018-01-05' as IsoDate },
    { phase: 'support', on: '2018-02-01' as IsoDate },
  ] as const
  const life = lifeOf(days, 'support', { moves })
  expect(life.map(({ phase, place }) => `${phase} ${place}`)).toEqual([
    'reported done',
    'triage done',
    'verification done',
    'support here',
    'closed ahead',
  ])
  expect(life[1]?.since).toBe('2018-01-02')
})

test('the road ahead of a case in triage leads back home', () => {
  const life = lifeOf(days, 'triage', { moves: [{ phase: 'triage', on: '2018-01-02' as IsoDate }] })
  expect(life.map(({ phase }) => phase)).toEqual(['reported', 'triage', 'verification', 'return', 'closed'])
})

test.each([
  ['triage', ['reported done', 'triage here', 'verification ahead', 'return ahead', 'closed ahead']],
  ['return', ['reported done', 'triage done', 'verification done', 'return here', 'closed ahead']],
  ['support', ['reported done', 'triage done', 'verification done', 'support here', 'closed ahead']],
  ['closed', ['reported done', 'triage done', 'verification done', 'return done', 'closed here']],
])(
  'who was given a part of a case in %s sees that it stands there, and no days that were not told',
  (now, expected) => {
    const life = lifeOf({ ...days, topic_on: null }, now, { isPart: true })
    expect(life.map(({ phase, place }) => `${phase} ${place}`)).toEqual(expected)
    expect(life.slice(1).map(({ since }) => since)).toEqual(Array(4).fill(undefined))
  },
)

test('a case that was moved to support after the return stands in support', () => {
  const moves = (['return', 'support'] as const).map((phase) => ({ phase, on: '2018-03-01' as IsoDate }))
  expect(lifeOf(days, 'support', { moves }).find(({ place }) => place === 'here')?.phase).toBe('support')
})
