import type { ConversationCode } from '../../../../domain/conversations/code.ts'
import type { SentReaders, SentSalt } from '../../../../domain/conversations/talkWire.ts'
import { asText, fromText } from '../../../../sealing/conversations/bytes.ts'
import { deriveFromSecret } from '../../../../sealing/conversations/deriveFromSecret.ts'
import { locatorHash, newCode } from '../../../../sealing/conversations/newCode.ts'
import { type AskProblem, askFor } from './askFor.ts'
import { type Beginning, type FoundBy, sealBeginning } from './sealBeginning.ts'
import { withWork } from './withWork.ts'

/** A code that nobody has yet, and what follows from it, which fails when the register can't be asked; then it is asked anew. */
export type FreshCode = { readonly code: ConversationCode; readonly foundBy: () => Promise<FoundBy> }

export function makeFreshCode(): FreshCode {
  const code = newCode()
  let found: Promise<FoundBy> | undefined
  const foundBy = (): Promise<FoundBy> => {
    found ??= derive(code).catch((error: unknown) => {
      found = undefined
      throw error
    })
    return found
  }
  // Slowly, so it is begun while somebody copies the words.
  foundBy().catch(() => undefined)
  return { code, foundBy }
}

/** The salt is the one that the register gives for this locator anyway: so it tells nobody which are in use. */
async function derive(code: ConversationCode): Promise<FoundBy> {
  const locator = locatorHash(code)
  const asked = await askFor<SentSalt>('/talk/salt', { locator: asText(locator) })
  const salt = asked.ok ? fromText(asked.value.salt) : undefined
  if (!salt) throw new Error('the register gave no salt')
  return { locator, salt, keys: await deriveFromSecret(code, salt) }
}

/** Readers can change while somebody writes; more often than this within a moment they do not. */
const MOST_TRIES = 3

/**
 * Seals a conversation to the readers of now and begins it. Gives why not: `taken` when the locator of the code is somebody else's,
 * `lost` when nobody knows whether it arrived. Sent again with the same code it is never there twice.
 */
export async function begin(beginning: Beginning, { foundBy }: FreshCode): Promise<AskProblem | undefined> {
  const found = await foundBy()
  for (let tries = 1; ; tries += 1) {
    const asked = await askFor<SentReaders>('/write/readers')
    if (!asked.ok) return asked.error.problem
    if (asked.value.readers.length === 0) return 'closed_now'
    const sealed = await sealBeginning(beginning, found, asked.value.readers)
    const begun = await withWork(asked.value.work, (work) => askFor('/write/begin', sealed, { work }))
    if (begun.ok) return undefined
    const { problem, work } = begun.error
    if (problem === 'readers_changed' && tries < MOST_TRIES) continue
    if (problem !== 'taken' || !work) return problem
    // An answer that was lost on the way back: then it is our own.
    const opened = await withWork(work, (answered) =>
      askFor('/talk/open', { locator: asText(found.locator), verifier: asText(found.keys.verifier), work: answered }),
    )
    if (opened.ok) return undefined
    return opened.error.problem === 'wrong_code' ? 'taken' : opened.error.problem
  }
}
