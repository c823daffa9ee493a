import { sql } from 'kysely'
import type { Actor } from '../../../domain/access/actor.ts'
import type { CaseArea } from '../../../domain/access/caseAreas.ts'
import type { ActorTx } from '../../withActor.ts'

/** A case of which the actor's organisation sees parts, with the referral that it came with. Days are ISO; moments are UTC text. */
export type ReferredCase = {
  readonly case_id: number
  readonly number: string
  readonly share: number
  readonly areas: readonly CaseArea[]
  readonly purpose: string
  readonly ground: string
  readonly until: string
  /** Missing when the case was shared without being referred. */
  readonly referral: number | null
  readonly offered_on: string | null
  /** The day on which an answer is due; missing where nothing is. */
  readonly due: string | null
  readonly accepted: boolean
}

/**
 * What an organisation was given and sees now: what waits for its answer first, by the day on which it is due, then by the end of the
 * share. No filter on the organisation: `partner_reads` of shares is the filter.
 */
export async function listReferredCases(tx: ActorTx, { tenant }: Actor): Promise<readonly ReferredCase[]> {
  const { rows } = await sql<ReferredCase>`
    select c.case_id, c.number, s.id as share, s.areas, s.purpose, s.ground, s.until, s.referral, m.occurred as offered_on, a.due,
      coalesce(y.accepted, false) as accepted
    from case_share s
    join case_state c on c.tenant = s.tenant and c.case_id = s.case_id
    left join lateral (select e.occurred from event e where e.tenant = s.tenant and e.stream = s.case_id and e.type = 'referral_made'
      and (e.facts ->> 'referral')::int = s.referral) m on true
    left join lateral (select true as accepted from event e where e.tenant = s.tenant and e.stream = s.case_id
      and e.type = 'referral_accepted' and (e.facts ->> 'referral')::int = s.referral) y on true
    left join agenda_item a on a.tenant = s.tenant and a.case_id = s.case_id and a.code = 'partner_answer' and a.subject = s.referral::text
    where s.tenant = ${tenant} and c.gone is null
    order by s.referral is null or coalesce(y.accepted, false), a.due nulls last, s.until, c.number`.execute(tx)
  return rows
}
