import type { FastifyRequest } from 'fastify'
import type { ReadDefinitions } from '../../boundary/figures/definitionSets.ts'
import type { PublishedReport } from '../../boundary/figures/publishedReports.ts'
import type { Actor } from '../../domain/access/actor.ts'
import type { Profile } from '../../domain/codes/profile.ts'
import type { IsoDate } from '../../domain/shared/isoDate.ts'
import type { Administration } from '../../services/access/administration/administer.ts'
import type { ApiClients } from '../../services/access/administration/apiClients.ts'
import type { ListAccessChoices } from '../../services/access/cases/accessChoices.ts'
import type { AddressVault } from '../../services/access/cases/addressVault.ts'
import type { AssignCase } from '../../services/access/cases/assignCase.ts'
import type { BreakGlass } from '../../services/access/cases/breakGlass.ts'
import type { KeepOut } from '../../services/access/cases/keepOut.ts'
import type { ShareCase } from '../../services/access/cases/shareCase.ts'
import type { ShowCaseAccess } from '../../services/access/cases/showCaseAccess.ts'
import type { WaitingReviews } from '../../services/access/cases/waitingReviews.ts'
import type { Inbox } from '../../services/access/inbox/inbox.ts'
import type { ReadAccessLog } from '../../services/access/log/readAccessLog.ts'
import type { RecordPrint } from '../../services/access/log/recordPrint.ts'
import type { ListUnusualAccess } from '../../services/access/log/unusualAccess.ts'
import type { WhoLooked } from '../../services/access/log/whoLooked.ts'
import type { AccountServices } from '../../services/access/signIn/accountServices.ts'
import type { ActOnCase } from '../../services/casework/actOnCase.ts'
import type { OpenContactDetails } from '../../services/casework/contact/openContactDetails.ts'
import type { AddDocument } from '../../services/casework/documents/addDocument.ts'
import type { OpenDocument } from '../../services/casework/documents/openDocument.ts'
import type { DutyServices } from '../../services/casework/duty/dutyServices.ts'
import type { IntakeServices } from '../../services/casework/intake/intakeServices.ts'
import type { ListCases } from '../../services/casework/listCases.ts'
import type { ListOrganisations } from '../../services/casework/listOrganisations.ts'
import type { ShowPartnerDesk } from '../../services/casework/partnerDesk/showPartnerDesk.ts'
import type { PreTravelServices } from '../../services/casework/preTravel/preTravelServices.ts'
import type { SharingServices } from '../../services/casework/sharing/sharingServices.ts'
import type { ShowCase } from '../../services/casework/showCase.ts'
import type { CalendarFeed } from '../../services/casework/today/calendarFeed.ts'
import type { ShowBoards } from '../../services/casework/today/showBoards.ts'
import type { ShowCalendar } from '../../services/casework/today/showCalendar.ts'
import type { ShowSeason } from '../../services/casework/today/showSeason.ts'
import type { MarkSeen, ShowToday } from '../../services/casework/today/showToday.ts'
import type { WatchCase } from '../../services/casework/watchCase.ts'
import type { ChatDuty } from '../../services/conversations/chatDuty.ts'
import type { DeskTalk } from '../../services/conversations/deskTalk.ts'
import type { IntoCase } from '../../services/conversations/intoCase.ts'
import type { ReaderKeys } from '../../services/conversations/readerKeys.ts'
import type { RecoveryKey } from '../../services/conversations/recoveryKey.ts'
import type { WatchTalk } from '../../services/conversations/watchTalk.ts'
import type { CountFigures } from '../../services/figures/countFigures.ts'
import type { CountTrend } from '../../services/figures/countTrend.ts'
import type { ListFigureYears } from '../../services/figures/listFigureYears.ts'
import type { OpenNumber } from '../../services/figures/openNumber.ts'
import type { ReconcileReport } from '../../services/figures/reconcileReport.ts'
import type { Publishing } from '../../services/knowledge/publishing.ts'
import type { Tours } from '../../services/tours/tours.ts'
import type { Frame } from '../look/shell/frame.ts'

/** What the pages of the desk need: wired by hand in `main`. */
export type DeskServices = {
  readonly accounts: AccountServices
  readonly caseAccess: CaseAccessServices
  readonly accessLog: AccessLogServices
  readonly conversations: ConversationServices
  readonly inbox: Inbox
  readonly administration: Administration
  readonly apiClients: Pick<ApiClients, 'list' | 'add' | 'revoke'>
  readonly listCases: ListCases
  readonly showCase: ShowCase
  readonly actOnCase: ActOnCase
  readonly showPartnerDesk: ShowPartnerDesk
  readonly sharing: SharingServices
  readonly intake: IntakeServices
  readonly duty: DutyServices
  readonly preTravel: PreTravelServices
  readonly openContactDetails: OpenContactDetails
  readonly watchCase: WatchCase
  readonly addDocument: AddDocument
  readonly openDocument: OpenDocument
  /** The organisations of the tenant that can be asked or given something. */
  readonly listOrganisations: ListOrganisations
  readonly work: WorkServices
  /** One's own key for conversations without a name; the recovery key and who reads; who is on the chat. */
  readonly readerKeys: ReaderKeys
  readonly recoveryKey: RecoveryKey
  readonly chatDuty: ChatDuty
  readonly countFigures: CountFigures
  readonly openNumber: OpenNumber
  readonly listFigureYears: ListFigureYears
  readonly countTrend: CountTrend
  readonly reconcileReport: ReconcileReport
  /** The texts of the public side, changed by two people. */
  readonly publishing: Publishing
}

/** Conversations without a name: what the desk does with them, and what keeps a page up to date. */
export type ConversationServices = {
  readonly desk: DeskTalk
  readonly watch: WatchTalk
  readonly into: IntoCase
}

/** Who did what: for who audits, and of one case for its owner and for managers. */
export type AccessLogServices = {
  readonly lines: ReadAccessLog
  readonly unusual: ListUnusualAccess
  readonly ofCase: WhoLooked
  readonly recordPrint: RecordPrint
}

/** What has to be done, on a day and in a period. */
export type WorkServices = {
  readonly today: ShowToday
  readonly markSeen: MarkSeen
  readonly calendar: ShowCalendar
  readonly feed: CalendarFeed
  readonly boards: ShowBoards
  readonly season: ShowSeason
}

/** Who may see a case, and who changes that. */
export type CaseAccessServices = {
  readonly show: ShowCaseAccess
  readonly listChoices: ListAccessChoices
  readonly assign: AssignCase
  readonly share: ShareCase
  readonly keepOut: KeepOut
  readonly breakGlass: BreakGlass
  readonly reviews: WaitingReviews
  readonly vault: AddressVault
}

export type DeskContext = {
  readonly demo: boolean
  /** The guided tours of a demo; missing in a real register. */
  readonly tours: Tours | undefined
  readonly profile: Profile
  /** The definition sets that figures can be counted with, by name. */
  readonly definitionSets: ReadonlyMap<string, ReadDefinitions>
  /** The name of the one that counts when nobody chose. */
  readonly defaultDefinitions: string
  /** What was published before, oldest first: set beside our figures, and never written over. */
  readonly publishedReports: readonly PublishedReport[]
  readonly services: DeskServices
  /** Who counts for the first screen of a demo, which nobody signs in for. */
  readonly visitor: Actor
  readonly publicAddress: string
  /** Where the desk is reached beyond this machine: passkeys are bound to its name, links begin with it. */
  readonly staffOrigin: string | undefined
  /** A session ends after so many minutes without a request, and its pages lock themselves. */
  readonly idleMinutes: number
  /** The folder that holds the profiles: lists and sources that only some pages show are read when they are first asked for. */
  readonly profilesFolder: string
  /** Of the tenant: in it a moment becomes a day. */
  readonly timeZone: string
  /** The day in the tenant's time zone. */
  readonly today: () => IsoDate
  readonly frameOf: (request: FastifyRequest) => Frame
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is signed in, or null. */
    actor: Actor | null
    /** Who is here only to enrol authenticators, or null. */
    enrolling: Actor | null
  }
}
