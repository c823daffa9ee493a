import type { Actor } from '../../../domain/access/actor.ts'
import {
  type Colleague,
  listColleagues,
  listOrganisations,
  listTeams,
  type OrganisationName,
  type TeamName,
} from '../../../store/access/cases/colleagues.ts'
import type { WithActor } from '../../../store/withActor.ts'
import { refuseUnless } from '../refuseUnless.ts'

/** To whom a case can be given or shown, or from whom it can be kept. */
export type AccessChoices = {
  readonly teams: readonly TeamName[]
  readonly colleagues: readonly Colleague[]
  /** Without the hub itself. */
  readonly organisations: readonly OrganisationName[]
}

export type ListAccessChoices = (actor: Actor) => Promise<AccessChoices>

/** For those who may share a case; for all others it fails with `forbidden`. It says nothing about any case. */
export function makeListAccessChoices(withActor: WithActor): ListAccessChoices {
  return async (actor) => {
    refuseUnless(actor, 'share_case')
    return withActor(actor, async (tx) => {
      const organisations = await listOrganisations(tx, actor.tenant)
      return {
        teams: await listTeams(tx, actor.tenant),
        colleagues: await listColleagues(tx, actor.tenant),
        organisations: organisations.filter(({ kind }) => kind !== 'hub'),
      }
    })
  }
}
