import type { Actor } from '../../../domain/access/actor.ts'
import type { Moment } from '../../../domain/casework/caseHistory.ts'
import type { IntakeStep } from '../../../domain/casework/intake/intakeStep.ts'
import type { LockedCase } from '../../../store/casework/lockCase.ts'
import type { ActorTx } from '../../../store/withActor.ts'
import type { CaseworkTools } from '../casework.ts'
import { type WrittenEvent, writeToCase } from '../writeToCase.ts'

export type StepsToWrite = {
  readonly actor: Actor
  readonly found: LockedCase
  readonly recorded: Moment
  readonly before: readonly WrittenEvent[]
  readonly steps: readonly IntakeStep[]
}

/** Writes steps one after another in one transaction, each with its own sealed parts. Gives the last version. */
export async function writeSteps(tx: ActorTx, tools: CaseworkTools, writing: StepsToWrite): Promise<number> {
  const { actor, recorded, steps } = writing
  let { found, before } = writing
  for (const { events, parts } of steps) {
    const from = found.version
    const version = await writeToCase(tx, tools, { actor, found, recorded, before, added: events, parts })
    const written = events.map((event, index) => {
      return { version: from + index + 1, event, known: recorded, person: actor.person }
    })
    before = [...before, ...written]
    found = { ...found, version }
  }
  return found.version
}
