import type { Actor } from '../../../domain/access/actor.ts'
import { mayDo } from '../../../domain/access/permissions.ts'
import { type CaseFile, foldCase } from '../../../domain/casework/caseFile.ts'
import { parseCaseEvent } from '../../../domain/casework/parseEvent.ts'
import type { Refusal } from '../../../domain/casework/refusal.ts'
import { namesForLetter, partsOfLetter } from '../../../domain/casework/sharing/letterParts.ts'
import type { LetterKind } from '../../../domain/casework/sharing/sharingEvents.ts'
import { ok, type Result } from '../../../domain/shared/result.ts'
import { AppError } from '../../../errors.ts'
import { readCase } from '../../../store/casework/readCase.ts'
import type { ActOnCase } from '../actOnCase.ts'
import type { CaseworkTools } from '../casework.ts'
import { flagOwnSurname } from '../flagOwnSurname.ts'
import { type OpenedPart, openParts } from '../openParts.ts'
import { scopeOf } from '../scopeOf.ts'

/** What a letter is made from: the case, and those of its sealed parts that may be in such a letter. */
export type LetterSource = {
  readonly number: string
  readonly version: number
  readonly file: CaseFile
  readonly opened: readonly OpenedPart[]
}

type Asked = { readonly number: string; readonly kind: LetterKind }

export type MakeLetter = {
  /** What would be in it. Fails with `not-found`, also when the case may not be seen. */
  readonly preview: (actor: Actor, asked: Asked) => Promise<LetterSource>
  /** Makes it: an event of the case, and a line in the access log. What is printed is written nowhere. */
  readonly make: (actor: Actor, asked: Asked & { readonly seen: number }) => Promise<Result<LetterSource, Refusal>>
}

export function makeMakeLetter({ withActor, keyRing, today }: CaseworkTools, actOnCase: ActOnCase): MakeLetter {
  const open = (actor: Actor, { number, kind }: Asked, action: 'open_sealed' | 'print_letter') => {
    if (!mayDo(actor.role, 'share_case')) throw new AppError('forbidden', { reason: 'role' })
    return withActor(actor, async (tx) => {
      const { tenant, purpose } = actor
      const read = await readCase(tx, scopeOf(actor), number, { action, purpose, parts: [], as: `letter.${kind}` })
      const file = foldCase(
        (read?.events ?? []).map(({ type, occurred, facts }) => parseCaseEvent(type, occurred, facts)),
      )
      if (!read || !file) throw new AppError('not-found')
      const needed = [...partsOfLetter[kind], ...namesForLetter[kind]]
      const parts = needed.filter((part) => read.parts.includes(part))
      const opened = parts.length === 0 ? [] : await openParts(tx, keyRing, tenant, [read.state.case_id], parts)
      await flagOwnSurname(tx, actor, opened)
      return { number: read.state.number, version: read.state.version, file, opened }
    })
  }
  return {
    preview: (actor, asked) => open(actor, asked, 'open_sealed'),
    make: async (actor, { seen, ...asked }) => {
      const command = { do: 'make-letter', on: today(), kind: asked.kind } as const
      const written = await actOnCase(actor, { number: asked.number, seen, command, parts: [] })
      return written.ok ? ok(await open(actor, asked, 'print_letter')) : written
    },
  }
}
