import type { Profile } from '../domain/codes/profile.ts'
import type { ApiTokens } from '../services/access/administration/apiClients.ts'
import type { AssignCase } from '../services/access/cases/assignCase.ts'
import type { KeepOut } from '../services/access/cases/keepOut.ts'
import type { ShareCase } from '../services/access/cases/shareCase.ts'
import type { ShowCaseAccess } from '../services/access/cases/showCaseAccess.ts'
import type { Inbox } from '../services/access/inbox/inbox.ts'
import type { ActOnCase } from '../services/casework/actOnCase.ts'
import type { ExportCases } from '../services/casework/exportCases.ts'
import type { IntakeServices } from '../services/casework/intake/intakeServices.ts'
import type { ListCases } from '../services/casework/listCases.ts'
import type { OpenArea } from '../services/casework/openArea.ts'
import type { ShowCase } from '../services/casework/showCase.ts'

/** What the API can do: wired by hand in `main`. */
export type ApiServices = {
  readonly clients: ApiTokens
  readonly listCases: ListCases
  readonly showCase: ShowCase
  readonly actOnCase: ActOnCase
  readonly intake: Pick<IntakeServices, 'openCase' | 'take'>
  readonly openArea: OpenArea
  readonly exportCases: ExportCases
  readonly showCaseAccess: ShowCaseAccess
  readonly assignCase: AssignCase
  readonly shareCase: ShareCase
  readonly keepOut: KeepOut
  readonly inbox: Pick<Inbox, 'list'>
}

export type ApiContext = { readonly profile: Profile; readonly services: ApiServices }
