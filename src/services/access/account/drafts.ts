import type { Actor } from '../../../domain/access/actor.ts'
import { AppError } from '../../../errors.ts'
import { hashOf } from '../../../identity/token.ts'
import type { AccountSecrets, SecretPlace } from '../../../sealing/accountSecrets.ts'
import { dropDraft, findDraft, listDrafts, saveDraft } from '../../../store/access/account/drafts.ts'
import type { SessionStore } from '../../../store/access/signIn/sessions.ts'
import type { WithActor } from '../../../store/withActor.ts'
import type { Drafts } from '../signIn/accountServices.ts'

const LARGEST = 100_000
const formPattern = /^[a-z0-9._/-]{3,120}$/

/** Unfinished forms: sealed, and for their own person only. Nothing typed is lost when a session ends. */
export function makeDrafts(withSelf: WithActor, sessions: SessionStore, secrets: AccountSecrets): Drafts {
  const save = (actor: Actor, form: string, text: string): Promise<void> => {
    const plain = Buffer.from(text, 'utf8')
    if (!formPattern.test(form)) throw new AppError('invalid-input', { field: 'form', expected: 'a-z 0-9 . _ / -' })
    if (plain.length > LARGEST) throw new AppError('invalid-input', { field: 'draft', expected: '100 kB' })
    return withSelf(actor, (tx) => saveDraft(tx, actor, form, secrets.seal(placeOf(actor, form), plain)))
  }
  return {
    save: async (actor, form, text) => save(actor, form, text),

    async saveAfterEnd(token, form, text) {
      const owner = await sessions.findLapsed(hashOf(token))
      if (!owner) return false
      await save(owner, form, text)
      return true
    },

    find: (actor, form) =>
      withSelf(actor, async (tx) => {
        const found = await findDraft(tx, actor, form)
        if (!found) return undefined
        const { sealed, saved } = found
        return { form, saved, text: secrets.open(placeOf(actor, form), sealed).toString('utf8') }
      }),

    list: (actor) => withSelf(actor, (tx) => listDrafts(tx, actor)),

    drop: (actor, form) => withSelf(actor, (tx) => dropDraft(tx, actor, form)),
  }
}

function placeOf({ tenant, person }: Actor, form: string): SecretPlace {
  return { kind: 'draft', tenant, of: `${person}|${form}` }
}
