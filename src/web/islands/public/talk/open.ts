import type { ConversationCode } from '../../../../domain/conversations/code.ts'
import type { SentOpening, SentSalt } from '../../../../domain/conversations/talkWire.ts'
import { ok, type Result, refuse } from '../../../../domain/shared/result.ts'
import { asText, fromText } from '../../../../sealing/conversations/bytes.ts'
import { deriveFromSecret, type ReporterKeys } from '../../../../sealing/conversations/deriveFromSecret.ts'
import { locatorHash } from '../../../../sealing/conversations/newCode.ts'
import { type AskProblem, askFor } from './askFor.ts'
import { withWork } from './withWork.ts'

/** Comes back with a code, of which only what follows from it leaves this page. Gives the keys that open what was said. */
export async function openByCode(code: ConversationCode): Promise<Result<ReporterKeys, AskProblem>> {
  const locator = asText(locatorHash(code))
  const asked = await askFor<SentSalt>('/talk/salt', { locator })
  if (!asked.ok) return refuse(asked.error.problem)
  const salt = fromText(asked.value.salt)
  if (!salt) return refuse('away')
  const keys = await deriveFromSecret(code, salt)
  const opened = await withWork(asked.value.work, (work) =>
    askFor('/talk/open', { locator, verifier: asText(keys.verifier), work } satisfies SentOpening),
  )
  return opened.ok ? ok(keys) : refuse(opened.error.problem)
}
