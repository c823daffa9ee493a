import type { BigRegister } from '../pages/bigRegister.ts'
import { browserHeaders } from '../pages/browserHeaders.ts'
import { asAdministrator } from '../workplace.ts'
import { pick } from './signInTimes.ts'
import { type Question, timesInTurns } from './timesInTurns.ts'

type Numbers = Readonly<Record<'no such case' | 'of another team' | 'kept out' | 'not on its list', readonly string[]>>

/** A caseworker asks for cases that do not exist and for cases that may not be seen, at this address with these headers. */
export function hiddenCases(
  { url, headers }: { readonly url: string; readonly headers: Readonly<Record<string, string>> },
  numbers: Numbers,
  rounds: number,
) {
  const ask =
    (of: keyof Numbers): Question =>
    async (turn) => {
      const answer = await fetch(`${url}/cases/${pick(numbers[of], turn)}`, {
        headers: { ...browserHeaders, ...headers },
      })
      await answer.arrayBuffer()
      if (answer.status !== 404) throw new Error(`a hidden case gave ${answer.status}`)
    }
  return timesInTurns(rounds, {
    'no such case': ask('no such case'),
    'of another team': ask('of another team'),
    'kept out': ask('kept out'),
    'not on its list': ask('not on its list'),
  })
}

/** The numbers of cases that the caseworker may not see, by reason; of missing ones as many, in the same form. */
export function hiddenNumbers({ register, readers, cases }: BigRegister): Promise<Numbers> {
  const { tenant, person, principals } = readers.caseworker.actor
  return asAdministrator(register, async (client) => {
    const find = async (condition: string): Promise<readonly string[]> => {
      const { rows } = await client.query<{ number: string }>(
        `select number from (
           select c.number, exists (select from case_grant g where g.tenant = c.tenant and g.case_id = c.case_id and g.principal = any($3)) as own,
             exists (select from exclusion x where x.tenant = c.tenant and x.case_id = c.case_id and x.person = $2) as out,
             exists (select from case_restriction r where r.tenant = c.tenant and r.case_id = c.case_id and $2 <> all (r.readers)) as listed
           from case_state c where c.tenant = $1) seen
         where ${condition} order by md5(number) limit 100`,
        [tenant, person, principals],
      )
      return rows.map(({ number }) => number)
    }
    return {
      'no such case': Array.from({ length: 100 }, (_, index) => `B-${String(cases + 1 + index * 7).padStart(7, '0')}`),
      'of another team': await find('not own and not out and not listed'),
      'kept out': await find('own and out and not listed'),
      'not on its list': await find('own and listed and not out'),
    }
  })
}
