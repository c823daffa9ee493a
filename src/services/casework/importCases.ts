import type { Actor } from '../../domain/access/actor.ts'
import type { ImportRow } from '../../domain/casework/importRow.ts'
import type { ImportError } from '../../domain/casework/importRowError.ts'
import type { Profile } from '../../domain/codes/profile.ts'
import { ok, type Result, refuse } from '../../domain/shared/result.ts'
import { takeRecordedMoment } from '../../store/casework/events.ts'
import { addImportFile } from '../../store/casework/importFiles.ts'
import type { WithActor } from '../../store/withActor.ts'
import type { KeyRing } from '../keys/keyRing.ts'
import { compareWithKnown } from './compareWithKnown.ts'
import { writeImportedRows } from './writeImportedRows.ts'

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

/** Ends the transaction of a file that goes in nowhere: a dry run, or a refusal. */
class NothingWritten extends Error {
  readonly outcome: Result<ImportSummary, readonly ImportError[]>

  constructor(outcome: Result<ImportSummary, readonly ImportError[]>) {
    super('nothing written')
    this.outcome = outcome
  }
}

/**
 * Turns the rows of a file into events, all of them in one transaction or none. A row that says what is known is skipped;
 * a known number with other content refuses the whole file.
 */
export function makeImportCases(withActor: WithActor, keyRing: KeyRing, profile: Profile): ImportCases {
  return async (actor, request) => {
    try {
      return await withActor(actor, async (tx) => {
        const recorded = await takeRecordedMoment(tx, actor.tenant)
        const compared = await compareWithKnown(tx, keyRing, actor, request)
        if (compared.errors.length > 0) throw new NothingWritten(refuse(compared.errors))
        const summary = summaryOf(compared.fresh, compared.unchanged)
        if (compared.fresh.length === 0) return ok(summary)

        const importFile = await addImportFile(tx, actor, request.fileName, request.sha256)
        const written = await writeImportedRows(
          tx,
          { keyRing, profile, actor, recorded, importFile },
          compared.fresh,
          request,
        )
        if (!written.ok) throw new NothingWritten(written)
        if (request.dryRun) throw new NothingWritten(ok(summary))
        return ok(summary)
      })
    } catch (error) {
      if (error instanceof NothingWritten) return error.outcome
      throw error
    }
  }
}

function summaryOf(fresh: readonly ImportRow[], unchanged: number): ImportSummary {
  const cases = fresh.filter(({ kind }) => kind === 'report').length
  return { added: { cases, adviceRequests: fresh.length - cases }, unchanged }
}
