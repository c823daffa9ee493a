import type { DemoPeopleFile } from '../boundary/demo/readDemo.ts'
import { type Actor, CASEWORK } from '../domain/access/actor.ts'
import type { Role } from '../domain/access/roles.ts'
import type { IsoDate } from '../domain/shared/isoDate.ts'
import { makeActOnCase } from '../services/casework/actOnCase.ts'
import { makeListCases } from '../services/casework/listCases.ts'
import { makeShowCase } from '../services/casework/showCase.ts'
import type { DemoStaff } from '../store/access/demo/demoStaff.ts'
import type { CaseAccessServices } from '../web/shell/deskContext.ts'
import { caseworkTools } from './caseworkTools.ts'
import { demoShares } from './demoShares.ts'
import type { OpenRegister } from './openRegister.ts'
import { todayIn } from './today.ts'
import { wireCaseAccess } from './wireCaseAccess.ts'

const SHARED_DAYS = 120
const REASON =
  'De cliënt belt vanaf het vliegveld en is bang. De casemanager is niet bereikbaar. Ik moet weten wat er is afgesproken.'

/** Invented: no such streets. */
const vault = {
  place_abroad: { address: 'Straat van de oefening 3, Nergenshuizen' },
  shelter_address: { address: 'Verzonnenstraat 12, Nergens' },
}

/** What the invented people of a demo do with. */
type Demo = {
  readonly access: CaseAccessServices
  readonly staff: DemoStaff
  readonly file: DemoPeopleFile
  readonly operator: Actor
  /** The numbers of the open cases, then those of the closed ones, by team. */
  readonly cases: ReadonlyMap<string, readonly string[]>
  readonly until: IsoDate
}

/**
 * Gives the cases of a demo an owner, shares some, keeps one apart and breaks one glass: as the invented people do it, through what the
 * pages call. It can be done again after it was cut off. The broken glass comes last: with it there, all is there.
 */
export async function fillDemoAccess(register: OpenRegister, file: DemoPeopleFile, staff: DemoStaff): Promise<void> {
  const demo = await begin(register, file, staff)
  await nameOwners(demo)
  await giveShares(demo)
  await keepApart(demo)
  await fillVault(register, demo)
  const number = caseOf(demo, 'Zuid', 1)
  await demo.access.breakGlass.begin(somebody(demo, 'intake', 'Noord'), { number, reason: REASON })
}

async function begin(register: OpenRegister, file: DemoPeopleFile, staff: DemoStaff): Promise<Demo> {
  const { withActor, keyRing, timeZone, operator } = register
  const access = await wireCaseAccess(register)
  const listCases = makeListCases(withActor, keyRing, timeZone)
  const people = { staff, file, operator }
  const cases = new Map<string, readonly string[]>()
  for (const team of staff.teams.keys()) {
    const reader = somebody(people, 'caseworker', team)
    const numbers: string[] = []
    for (const status of ['open', 'closed'] as const) {
      const query = { filter: { status }, sort: 'number', descending: true, backwards: false } as const
      const { rows } = await listCases(reader, { query, names: false })
      numbers.push(...rows.map(({ number }) => number))
    }
    cases.set(team, numbers)
  }
  const until = new Date(Date.parse(todayIn(timeZone)) + SHARED_DAYS * 86_400_000).toISOString().slice(0, 10) as IsoDate
  return { ...people, access, cases, until }
}

/** The caseworkers of a team in turn. */
async function nameOwners(demo: Demo): Promise<void> {
  const manager = somebody(demo, 'manager')
  for (const [team, numbers] of demo.cases) {
    const owners = demo.file.staff
      .filter((one) => one.team === team && one.role === 'caseworker')
      .flatMap(({ name }) => demo.staff.people.get(name) ?? [])
    // At once, because a start waits for it: each is a transaction of its own.
    await Promise.all(
      numbers.map(async (number, turn) => {
        const person = owners[turn % owners.length]
        if (person !== undefined) await demo.access.assign.setOwner(manager, { number, person })
      }),
    )
  }
}

/** Each organisation is shown a few open cases of both teams in turn, by a caseworker of the team. */
async function giveShares(demo: Demo): Promise<void> {
  const teams = [...demo.cases.keys()]
  let turn = 0
  for (const { organisation, areas, ...terms } of demoShares(demo.file.organisations)) {
    const id = demo.staff.organisations.get(organisation)
    const team = teams[turn % teams.length] ?? ''
    const number = caseOf(demo, team, Math.floor(turn / teams.length) % 4)
    turn += 1
    const giver = somebody(demo, 'caseworker', team)
    const { shares } = await demo.access.show(giver, { number })
    if (id === undefined || shares.some((share) => share.organisation === id)) continue
    const given = await demo.access.share.give(giver, { number, organisation: id, areas, until: demo.until, ...terms })
    if (!given.ok) throw new Error(`a share of the demo is refused: ${given.error.reason}`)
  }
}

/** One case that only a named list sees, and one that a colleague takes themselves off. */
async function keepApart(demo: Demo): Promise<void> {
  const reader = somebody(demo, 'caseworker', 'Zuid').person
  const restricted = caseOf(demo, 'Zuid', 5)
  await demo.access.keepOut.restrict(somebody(demo, 'manager'), { number: restricted, readers: [reader] })
  const number = caseOf(demo, 'Noord', 5)
  const { exclusions } = await demo.access.show(somebody(demo, 'manager'), { number })
  if (exclusions.length === 0) await demo.access.keepOut.recuse(somebody(demo, 'intake', 'Noord'), { number })
}

/** Where the client of one case stays, and how to reach them: in the address vault, which opens only with two people. */
async function fillVault(register: OpenRegister, demo: Demo): Promise<void> {
  const { withActor, keyRing, timeZone } = register
  const caseworker = somebody(demo, 'caseworker', 'Zuid')
  const number = caseOf(demo, 'Zuid', 0)
  if ((await demo.access.vault.list(caseworker, { number })).length > 0) return
  const { state } = await makeShowCase(withActor, keyRing)(caseworker, { number })
  const added = await makeActOnCase(caseworkTools(register))(caseworker, {
    number,
    seen: state.version,
    command: { do: 'identify-client', on: todayIn(timeZone) },
    parts: Object.entries(vault).map(([part, content]) => ({ part, content })),
  })
  if (!added.ok) throw new Error('the vault of the demo is refused')
}

function caseOf({ cases }: Demo, team: string, at: number): string {
  const number = cases.get(team)?.[at]
  if (number === undefined) throw new Error(`team ${team} of the demo has too few cases`)
  return number
}

/** The first of a role and team, as who they are when they sign in. */
function somebody(
  { staff, file, operator }: Pick<Demo, 'staff' | 'file' | 'operator'>,
  role: Role,
  team?: string,
): Actor {
  const found = file.staff.find((one) => one.role === role && (team === undefined || one.team === team))
  const person = staff.people.get(found?.name ?? '')
  if (!found || person === undefined) throw new Error(`a demo needs a ${role}`)
  const teams = found.team === undefined ? [] : [staff.teams.get(found.team) ?? 0]
  const { tenant, organisation } = operator
  return {
    tenant,
    person,
    name: found.name,
    role,
    organisation,
    principals: [person, ...teams],
    session: 0,
    purpose: CASEWORK,
  }
}
