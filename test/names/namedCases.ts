import { randomBytes } from 'node:crypto'
import type { OpenPart } from '../../src/domain/casework/sealedPart.ts'
import { SALT_BYTES, seal } from '../../src/sealing/envelope.ts'
import { indexPersons } from '../../src/services/casework/names/indexPersons.ts'
import { personInPart } from '../../src/services/casework/names/namedPerson.ts'
import { addCase } from '../support/smallHub.ts'
import type { TestRegister } from '../support/testRegister.ts'

type NamedCase = {
  readonly id: number
  readonly owner?: number
  readonly team?: readonly number[]
  /** One event each, in this order. */
  readonly parts: readonly OpenPart[]
}

/** A case `C-<id>` with people in sealed parts, who are in the index of names. */
export async function addNamedCase(register: TestRegister, { parts, ...given }: NamedCase): Promise<void> {
  await addCase(register, given)
  await register.keyRing.makeKeys(1, [given.id])
  await addParts(register, given.id, 1, parts)
}

/** Further events of such a case, from this version on. */
export async function addParts(
  register: TestRegister,
  caseId: number,
  from: number,
  parts: readonly OpenPart[],
): Promise<void> {
  const key = (await register.keyRing.findKeys(1, [caseId])).get(caseId) ?? Buffer.alloc(0)
  await register.asAdministrator(async (client) => {
    for (const [index, { part, content }] of parts.entries()) {
      const place = { tenant: 1, stream: caseId, version: from + index, part }
      const sealed = seal(key, place, randomBytes(SALT_BYTES), JSON.stringify(content))
      await client.query(
        `insert into event (tenant, stream, version, type, occurred, recorded, known, person, facts, commitment)
         values (1, $1, $2, 'client_identified', '2020-01-01', now(), now(), 1, '{}', sha256('x'))`,
        [caseId, place.version],
      )
      await client.query('insert into event_sealed values (1, $1, $2, $3, $4)', [caseId, place.version, part, sealed])
    }
  })
  const named = new Map(parts.flatMap((part) => personInPart(part) ?? []).map((each) => [each.person, each]))
  const index = [...named.values()]
  await register.withActor(register.operator, (tx) =>
    indexPersons(tx, register.keyRing, register.operator, caseId, index),
  )
}
