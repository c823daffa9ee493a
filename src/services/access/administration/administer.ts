import type { AccessAction } from '../../../domain/access/accessActions.ts'
import type { Actor } from '../../../domain/access/actor.ts'
import { databaseRoleOf } from '../../../domain/access/roles.ts'
import { AppError } from '../../../errors.ts'
import {
  addTeam,
  addTeamMember,
  listTeamsWithMembers,
  removeTeamMember,
  renameTeam,
  type Team,
} from '../../../store/access/administration/teams.ts'
import { listColleagues } from '../../../store/access/cases/colleagues.ts'
import { listMailAddresses, removeMailAddress, saveMailAddress } from '../../../store/access/inbox/mailAddresses.ts'
import { appendAccess } from '../../../store/access/log/accessLog.ts'
import type { ActorTx, WithActor } from '../../../store/withActor.ts'
import type { StepUp } from '../signIn/accountServices.ts'
import { requireAdministrator } from './requireAdministrator.ts'

export type TeamView = Team

/**
 * Teams, and where messages go: for administrators. Others fail with `not-found`. Each change needs a fresh session and is a line in the
 * access log.
 */
export type Administration = {
  readonly listTeams: (actor: Actor) => Promise<readonly TeamView[]>
  /** Fails with `conflict` when another team has the name. */
  readonly addTeam: (actor: Actor, name: string) => Promise<number>
  readonly renameTeam: (actor: Actor, team: number, name: string) => Promise<void>
  /** Only who works on cases can be in a team: others fail with `refused` (`not-for-teams`). */
  readonly addMember: (actor: Actor, team: number, person: number) => Promise<void>
  readonly removeMember: (actor: Actor, team: number, person: number) => Promise<void>
  readonly listMailAddresses: (actor: Actor) => Promise<ReadonlyMap<number, string>>
  /** Without an address nobody is written to. */
  readonly setMailAddress: (actor: Actor, person: number, address: string | undefined) => Promise<void>
}

export function makeAdministration(withActor: WithActor, requireFresh: StepUp['requireFresh']): Administration {
  return {
    listTeams: (actor) => reading(actor, (tx) => listTeamsWithMembers(tx, actor.tenant)),
    addTeam: (actor, name) =>
      changing(actor, async (tx) => {
        await requireFree(tx, actor, name, undefined)
        const id = await addTeam(tx, actor.tenant, name)
        await line(tx, 'add_team', `team.${id}`)
        return id
      }),
    renameTeam: (actor, team, name) =>
      changing(actor, async (tx) => {
        await requireFree(tx, actor, name, team)
        if (!(await renameTeam(tx, actor.tenant, team, name))) throw new AppError('not-found')
        await line(tx, 'rename_team', `team.${team}`)
      }),
    addMember: (actor, team, person) =>
      changing(actor, async (tx) => {
        await requireTeam(tx, actor, team)
        await requireCaseworker(tx, actor, person)
        if (!(await addTeamMember(tx, actor.tenant, team, person))) return
        await line(tx, 'add_team_member', `team.${team}.account.${person}`)
      }),
    removeMember: (actor, team, person) =>
      changing(actor, async (tx) => {
        if (!(await removeTeamMember(tx, actor.tenant, team, person))) throw new AppError('not-found')
        await line(tx, 'remove_team_member', `team.${team}.account.${person}`)
      }),
    listMailAddresses: (actor) => reading(actor, (tx) => listMailAddresses(tx, actor.tenant)),
    setMailAddress: (actor, person, address) =>
      changing(actor, async (tx) => {
        await requireColleague(tx, actor, person)
        if (address === undefined) await removeMailAddress(tx, actor.tenant, person)
        else await saveMailAddress(tx, actor.tenant, person, address)
        await line(tx, 'set_mail_address', `account.${person}`)
      }),
  }

  async function reading<T>(actor: Actor, work: (tx: ActorTx) => Promise<T>): Promise<T> {
    requireAdministrator(actor)
    return withActor(actor, work)
  }

  async function changing<T>(actor: Actor, work: (tx: ActorTx) => Promise<T>): Promise<T> {
    requireAdministrator(actor)
    await requireFresh(actor)
    return withActor(actor, work)
  }
}

function line(tx: ActorTx, action: AccessAction, part: string): Promise<void> {
  return appendAccess(tx, { action, purpose: 'administration', cases: [], part })
}

async function requireTeam(tx: ActorTx, { tenant }: Actor, id: number): Promise<void> {
  const found = (await listTeamsWithMembers(tx, tenant)).some((team) => team.id === id)
  if (!found) throw new AppError('not-found')
}

async function requireFree(tx: ActorTx, { tenant }: Actor, name: string, but: number | undefined): Promise<void> {
  const taken = (await listTeamsWithMembers(tx, tenant)).some((team) => team.id !== but && team.name === name)
  if (taken) throw new AppError('conflict', { reason: 'team-name' })
}

async function requireColleague(tx: ActorTx, { tenant }: Actor, person: number) {
  const found = (await listColleagues(tx, tenant)).find((one) => one.person === person)
  if (!found) throw new AppError('not-found')
  return found
}

/** Of a team come grants on cases: they mean nothing to who sees no case, and partners see by shares alone. */
async function requireCaseworker(tx: ActorTx, actor: Actor, person: number): Promise<void> {
  const { role } = await requireColleague(tx, actor, person)
  const seenAs = databaseRoleOf(role)
  if (seenAs === 'caseworker' || seenAs === 'manager') return
  throw new AppError('refused', { reason: 'not-for-teams' })
}
