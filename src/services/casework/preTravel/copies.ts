import type { PartContent } from '../../../domain/casework/sealedPart.ts'
import { type FileKind, mediaTypes, type RemovedTrace } from '../../../files/safeFile.ts'
import type { ActorTx } from '../../../store/withActor.ts'
import type { KeyRing } from '../../keys/keyRing.ts'
import { type DocumentNote, parseDocumentNote } from '../documents/documentPart.ts'
import { type FileContent, openContent } from '../documents/keepContent.ts'
import { listOpenedParts } from './openPreTravelParts.ts'

export const COPIES = 'pre_travel_copies'

/** A copy of a paper in a file, opened: what is sealed of it beside its bytes. */
export type KeptCopy = {
  /** Its number in the file. */
  readonly copy: number
  readonly kind: FileKind
  readonly mediaType: string
  readonly removed: readonly RemovedTrace[]
  readonly note: DocumentNote
  /** The note as a document of a case has it. */
  readonly content: PartContent
}

/** The copies of a file in the order in which they came, as far as the consent goes. None when its key was destroyed. */
export async function listCopies(
  tx: ActorTx,
  keyRing: KeyRing,
  tenant: number,
  id: number,
): Promise<readonly KeptCopy[]> {
  const opened = await listOpenedParts(tx, keyRing, tenant, id, [COPIES])
  return opened.map(({ content }) => copyOf(content))
}

function copyOf({ document: copy, kind, removed, ...content }: PartContent): KeptCopy {
  const note = typeof copy === 'number' ? parseDocumentNote({ ...content, document: copy }, copy) : undefined
  if (typeof copy !== 'number' || !note || !isKind(kind)) throw new Error('a copy has no note')
  const traces = typeof removed === 'string' && removed !== '' ? removed.split(' ') : []
  return { copy, kind, mediaType: mediaTypes[kind], removed: traces as RemovedTrace[], note, content }
}

function isKind(kind: unknown): kind is FileKind {
  return typeof kind === 'string' && Object.hasOwn(mediaTypes, kind)
}

/** The bytes of a copy and of its preview, as they go into a case. Throws when they are not there. */
export async function openCopyFile(
  tx: ActorTx,
  keyRing: KeyRing,
  { tenant, id, copy }: { readonly tenant: number; readonly id: number; readonly copy: KeptCopy },
): Promise<FileContent> {
  const place = { owner: 'pre_travel', tenant, stream: id, document: copy.copy } as const
  const bytes = await openContent(tx, keyRing, { ...place, kind: 'whole' })
  if (!bytes) throw new Error('a copy has no content')
  const preview = await openContent(tx, keyRing, { ...place, kind: 'preview' })
  return { bytes, preview }
}
