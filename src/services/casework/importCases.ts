import type { Actor } from '../../domain/access/actor.ts'
import type { ImportRow } from '../../domain/casework/importRow.ts'
import type { ImportError } from '../../domain/casework/importRowError.ts'
import type { Profile } from '../../domain/codes/profile.ts'
import { ok, type Result, refuse } from '../../domain/shared/result.ts'
import { takeRecordedMoment } from '../../store/casework/events.ts'
import { addImportFile } from '../../store/casework/importFiles.ts'
import type { ActorTx, WithActor } from '../../store/withActor.ts'
import type { KeyRing } from '../keys/keyRing.ts'
import { compareWithKnown } from './compareWithKnown.ts'
import { type ImportContext, writeImportedRows } from './writeImportedRows.ts'

export type ImportRequest = {
  readonly fileName: string
  readonly sha256: Buffer
  readonly rows: readonly ImportRow[]
  /** Looks at everything and writes nothing. */
  readonly dryRun: boolean
  readonly timeZone: string
  /** The teams, or other principals, that the new cases are given to in turn; to nobody when empty: then managers see them. */
  readonly grantTo: readonly number[]
  /** Names of clients by number, as a demo invents them: an import file has none. */
  readonly names?: ReadonlyMap<string, string>
  /** Told after each batch, with the rows done so far. */
  readonly onProgress?: (rows: number) => void
}

export type ImportSummary = {
  readonly added: { readonly cases: number; readonly adviceRequests: number }
  readonly unchanged: number
}

export type ImportCases = (
  actor: Actor,
  request: ImportRequest,
) => Promise<Result<ImportSummary, readonly ImportError[]>>

/** Takes back what was written of a file that a rule of casework refuses. */
class FileRefused extends Error {
  readonly errors: readonly ImportError[]

  constructor(errors: readonly ImportError[]) {
    super('file refused')
    this.errors = errors
  }
}

/**
 * Turns the rows of a file into events, all of them in one transaction or none. A row that says what is known is skipped;
 * a known number with other content refuses the whole file. What was opened to compare stays in the access log, also when the file
 * is refused: its errors name what was sealed.
 */
export function makeImportCases(withActor: WithActor, keyRing: KeyRing, profile: Profile): ImportCases {
  return async (actor, request) => {
    try {
      return await withActor(actor, async (tx) => {
        const recorded = await takeRecordedMoment(tx, actor.tenant)
        const { fresh, unchanged, errors } = await compareWithKnown(tx, keyRing, actor, request)
        if (errors.length > 0) return refuse(errors)
        if (fresh.length > 0) await writeFresh(tx, { keyRing, profile, actor, recorded }, fresh, request)
        return ok(summaryOf(fresh, unchanged))
      })
    } catch (error) {
      if (error instanceof FileRefused) return refuse(error.errors)
      throw error
    }
  }
}

async function writeFresh(
  tx: ActorTx,
  context: Omit<ImportContext, 'importFile'>,
  fresh: readonly ImportRow[],
  request: ImportRequest,
): Promise<void> {
  const { fileName, sha256, dryRun } = request
  // A dry run writes no file, and its events, which nobody keeps, name none.
  const importFile = dryRun ? 0 : await addImportFile(tx, context.actor, fileName, sha256)
  const written = await writeImportedRows(tx, { ...context, importFile }, fresh, request)
  if (!written.ok) throw new FileRefused(written.error)
}

function summaryOf(fresh: readonly ImportRow[], unchanged: number): ImportSummary {
  const cases = fresh.filter(({ kind }) => kind === 'report').length
  return { added: { cases, adviceRequests: fresh.length - cases }, unchanged }
}
