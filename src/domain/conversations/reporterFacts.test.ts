import { expect, test } from 'vitest'
import { part } from '../../../test/support/profileNl.ts'
import { reporterFacts, urgencyOf } from './reporterFacts.ts'

test('what a reporter may say in clear has the codes of the guide', async () => {
  const guide = await part('guide')
  for (const fact of ['who', 'where', 'acute'] as const) {
    const input = guide.inputs.find(({ code }) => code === fact)
    expect(input?.values.map(({ code }) => code)).toEqual([...reporterFacts[fact]])
  }
})

test('acute danger goes first, and saying nothing is not the same as being safe', () => {
  expect([{ acute: 'no' }, {}, { acute: 'yes' }, { acute: 'soon' }, { acute: 'unsure' }] as const).toHaveLength(5)
  expect(urgencyOf({ acute: 'yes' })).toBeLessThan(urgencyOf({}))
  for (const facts of [{}, { acute: 'soon' }, { acute: 'unsure' }] as const)
    expect(urgencyOf(facts)).toBeLessThan(urgencyOf({ acute: 'no' }))
})
