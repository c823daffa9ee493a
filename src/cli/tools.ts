import type { ReadDefinitions } from '../boundary/figures/definitionSets.ts'
import type { Actor } from '../domain/access/actor.ts'
import type { Profile } from '../domain/codes/profile.ts'
import type { PublishedFigures } from '../domain/figures/publishedFigures.ts'
import type { IsoDate } from '../domain/shared/isoDate.ts'
import type { ContentCheck } from '../outputs/knowledge/contentCheck.ts'
import type { ContentExport } from '../outputs/knowledge/contentExport.ts'
import type { SetUp } from '../services/access/administration/setUp.ts'
import type { ImportCases } from '../services/casework/importCases.ts'
import type { CountFigures } from '../services/figures/countFigures.ts'
import type { ReconcileReport } from '../services/figures/reconcileReport.ts'
import type { CheckedProposal, PublishedTexts } from '../services/knowledge/operateKnowledge.ts'

/** A register as the commands use it; the built-in operator acts. */
export type CliRegister = {
  readonly demo: boolean
  readonly timeZone: string
  readonly operator: Actor
  readonly profile: Profile
  readonly setUp: SetUp
  /** The operator of a tenant by its code; missing when there is no such tenant. */
  readonly operatorOf: (tenantCode: string) => Promise<Actor | undefined>
  /** The address of the desk that the token of an invitation leads to. */
  readonly linkOf: (token: string) => string
  readonly importCases: ImportCases
  readonly countFigures: CountFigures
  readonly definitionSets: ReadonlyMap<string, ReadDefinitions>
  readonly published: readonly PublishedFigures[]
  readonly knowledge: {
    readonly checkWaiting: (actor: Actor) => Promise<readonly CheckedProposal[]>
    readonly listPublished: (actor: Actor) => Promise<PublishedTexts>
  }
  /** Gives what was appended its place in the log, and lets the figures read their index without the table. */
  readonly settle: () => Promise<void>
  readonly close: () => Promise<void>
}

/** All that a command reaches outside itself, so that a test needs no process. */
export type CliTools = {
  readonly openRegister: () => Promise<CliRegister>
  readonly readProfile: () => Promise<Profile>
  readonly reconcile: ReconcileReport
  /** Checks the pages of knowledge in a folder; without one, those of the project. */
  readonly checkContent: (folder: string | undefined, today: IsoDate) => Promise<ContentCheck>
  /** Writes published texts into a folder; without one, into that of the project. */
  readonly exportContent: (folder: string | undefined, texts: PublishedTexts) => Promise<ContentExport>
  readonly stopServer: () => Promise<'stopped' | 'none' | 'on-a-server'>
  readonly migrateServer: () => Promise<'done' | 'embedded'>
  readonly demo: {
    /** The data folder; missing on a server of the organisation. */
    readonly path: () => string | undefined
    /** Empties a practice environment and fills it again. */
    readonly reset: () => Promise<void>
    /** Asks for a yes at the terminal; no when there is none. */
    readonly confirm: (question: string) => Promise<boolean>
  }
  readonly today: (timeZone: string) => IsoDate
  readonly read: (file: string) => Promise<Uint8Array>
  /** The result of the command, and nothing else. */
  readonly out: (text: string) => void
  /** Progress and notes. */
  readonly err: (text: string) => void
  readonly errIsTerminal: boolean
}
