import type { Actor } from '../../../domain/access/actor.ts'
import { hatOf } from '../../../domain/access/hatOf.ts'
import { mayCommand } from '../../../domain/casework/caseCommand.ts'
import type { Refusal } from '../../../domain/casework/refusal.ts'
import { ok, type Result, refuse } from '../../../domain/shared/result.ts'
import { AppError } from '../../../errors.ts'
import { makeSafe } from '../../../files/makeSafe.ts'
import type { FileRefusal, SafeFile } from '../../../files/safeFile.ts'
import { safeName } from '../../../files/safeName.ts'
import { findCase } from '../../../store/casework/caseFacts.ts'
import { makeActOnCase } from '../actOnCase.ts'
import type { CaseworkTools } from '../casework.ts'
import { reachesPart } from '../reachesPart.ts'
import { scopeOf } from '../scopeOf.ts'
import { documentPart } from './documentPart.ts'
import { contentToKeep, keepContent } from './keepContent.ts'

export type NewDocument = {
  readonly number: string
  /** The version that the person saw. Two documents are never a conflict. */
  readonly seen: number
  /** As the person's own computer calls it. */
  readonly name: string
  readonly bytes: Uint8Array
}

export type AddedDocument = {
  readonly version: number
  readonly document: number
  readonly name: string
  readonly file: Pick<SafeFile, 'kind' | 'removed' | 'width' | 'height' | 'pages'>
}

/** Why a document was not added: what the file is, what its name says, or what a rule of the case says. */
export type DocumentRefusal =
  | { readonly about: 'file'; readonly refusal: FileRefusal }
  | { readonly about: 'name'; readonly kind: SafeFile['kind'] }
  | { readonly about: 'case'; readonly refusal: Refusal }

export type AddDocument = (actor: Actor, request: NewDocument) => Promise<Result<AddedDocument, DocumentRefusal>>

/**
 * Adds a document to a case: the file is written anew, and the event, its sealed name and its sealed bytes are written in one
 * transaction. Fails with `forbidden`, with `not-found` (also when the case may not be seen) and with `busy` when many files wait.
 */
export function makeAddDocument(tools: CaseworkTools): AddDocument {
  return async (actor, { number, seen, name, bytes }) => {
    await refuseUnseen(tools, actor, number)
    const made = await makeSafe(bytes)
    if (!made.ok) return refuse({ about: 'file', refusal: made.error })
    const file = made.value
    const kept = safeName(name, file.kind)
    if (kept === undefined) return refuse({ about: 'name', kind: file.kind })
    const added = { document: 0 }
    const act = makeActOnCase({
      ...tools,
      afterWriting: [...tools.afterWriting, keepContent(tools.keyRing, contentToKeep(file), added)],
    })
    const { kind, mediaType, removed } = file
    const command = {
      do: 'add-document',
      on: tools.today(),
      kind,
      mediaType,
      bytes: file.bytes.length,
      removed,
    } as const
    const answer = await act(actor, { number, seen, command, parts: [documentPart(kept, file)] })
    if (!answer.ok) return refuse({ about: 'case', refusal: answer.error })
    const { width, height, pages } = file
    const told = { kind, removed, ...(width && { width }), ...(height && { height }), ...(pages && { pages }) }
    return ok({ version: answer.value.version, document: added.document, name: kept, file: told })
  }
}

/** Reading a file costs seconds: who may not add one does not get that far. */
async function refuseUnseen({ withActor }: CaseworkTools, actor: Actor, number: string): Promise<void> {
  const hat = hatOf(actor.role)
  if (hat === undefined || !mayCommand(hat, 'add-document')) throw new AppError('forbidden', { reason: 'role' })
  const reached = await withActor(actor, async (tx) => {
    const found = await findCase(tx, scopeOf(actor), number)
    return found !== undefined && (await reachesPart(tx, actor, number, 'add-document'))
  })
  if (!reached) throw new AppError('not-found')
}
