import { randomBytes } from 'node:crypto'
import type { Actor } from '../src/domain/access/actor.ts'
import type { OrganisationKind } from '../src/domain/access/roles.ts'
import { makeAddressVault } from '../src/services/access/cases/addressVault.ts'
import { makeAssignCase } from '../src/services/access/cases/assignCase.ts'
import { makeBreakGlass } from '../src/services/access/cases/breakGlass.ts'
import { makeKeepOut } from '../src/services/access/cases/keepOut.ts'
import { makeShareCase } from '../src/services/access/cases/shareCase.ts'
import { makeShowCaseAccess } from '../src/services/access/cases/showCaseAccess.ts'
import { makeActOnCase } from '../src/services/casework/actOnCase.ts'
import { makeListCases } from '../src/services/casework/listCases.ts'
import { makeShowCase } from '../src/services/casework/showCase.ts'
import { addOrganisation } from '../src/store/prepare.ts'
import { dateOf, fileOf, openReportWith } from './importFile.ts'
import { addStaff, ask, importText } from './registerWork.ts'
import { caseworkToolsOf } from './support/caseworkTools.ts'
import { openTestRegister, timeZone } from './support/testRegister.ts'

/** A register with people of the hub and of two shelters, and the services of access on it. */
export type AccessWork = Awaited<ReturnType<typeof openAccessWork>>

export const TODAY = dateOf('2026-11-21')
export const GROUNDS = ['consent_of_client', 'statutory_task']

export async function openAccessWork() {
  const register = await openTestRegister()
  const { withActor, keyRing } = register
  const organisation = (kind: OrganisationKind) =>
    register.asAdministrator((client) => addOrganisation(client, 1, kind, `${kind} ${randomBytes(3).toString('hex')}`))
  const [shelter, otherShelter, abroad] = [
    await organisation('shelter'),
    await organisation('shelter'),
    await organisation('outside'),
  ]
  const people = {
    caseworker: await addStaff(register, 'caseworker'),
    colleague: await addStaff(register, 'caseworker'),
    intake: await addStaff(register, 'intake'),
    senior: await addStaff(register, 'senior'),
    manager: await addStaff(register, 'manager'),
    otherManager: await addStaff(register, 'manager'),
    partner: await addStaff(register, 'partner_worker', shelter),
    otherPartner: await addStaff(register, 'partner_worker', otherShelter),
    administrator: await addStaff(register, 'administrator'),
  }
  const showCase = makeShowCase(withActor, keyRing)
  return {
    register,
    people,
    organisations: { shelter, otherShelter, abroad },
    assign: makeAssignCase(withActor),
    share: makeShareCase({ withActor, grounds: GROUNDS, timeZone, today: () => TODAY }),
    keepOut: makeKeepOut(withActor),
    glass: makeBreakGlass(withActor, keyRing),
    vault: makeAddressVault(withActor, keyRing),
    showAccess: makeShowCaseAccess(withActor),
    showCase,
    listCases: makeListCases(withActor, keyRing, timeZone),
    /** A new case of the caseworker, with a name; gives its number. */
    newCase: async () => {
      const number = `W-${randomBytes(4).toString('hex')}`
      const names = new Map([[number, `Verzonnen ${number}`]])
      const grantTo = [people.caseworker.person]
      await importText(register, fileOf([openReportWith({ ref: number })]), { grantTo, names })
      return number
    },
    /** Adds a sealed part to a case, as the caseworker would. */
    addPart: async (number: string, part: string, content: Record<string, string>) => {
      const append = makeActOnCase(caseworkToolsOf(register))
      const { state } = await showCase(people.caseworker, { number })
      const command = { do: 'identify-client', on: TODAY } as const
      const parts = [{ part, content }]
      const done = await append(people.caseworker, { number, seen: state.version, command, parts })
      if (!done.ok) throw new Error(JSON.stringify(done.error))
    },
    sees: async (actor: Actor, number: string) => {
      const found = await showCase(actor, { number }).catch(() => undefined)
      return found !== undefined
    },
    /** The newest line of the access log. */
    lastLine: async () => (await ask(register, 'select * from access_log order by id desc limit 1'))[0],
    noticesOf: (actor: Actor) =>
      ask<{ kind: string }>(register, 'select kind from notice where person = $1 order by id', [actor.person]),
  }
}
