import type { ApiContext } from '../api/apiServices.ts'
import { makeApiTokens } from '../services/access/administration/apiClients.ts'
import { makeInbox } from '../services/access/inbox/inbox.ts'
import { makeActOnCase } from '../services/casework/actOnCase.ts'
import { makeExportCases } from '../services/casework/exportCases.ts'
import { makeIntakeServices } from '../services/casework/intake/intakeServices.ts'
import { makeListCases } from '../services/casework/listCases.ts'
import { makeOpenArea } from '../services/casework/openArea.ts'
import { makeShowCase } from '../services/casework/showCase.ts'
import { caseworkTools } from './caseworkTools.ts'
import type { OpenRegister } from './openRegister.ts'
import { wireCaseAccess } from './wireCaseAccess.ts'

type ApiRegister = Pick<OpenRegister, 'withActor' | 'keyRing' | 'profile' | 'timeZone' | 'accountStores'>

/** What the API does on an open register: the services of the desk, for those who come with a token. */
export async function wireApi(register: ApiRegister): Promise<ApiContext> {
  const { withActor, keyRing, profile, timeZone, accountStores } = register
  const { show, assign, share, keepOut } = await wireCaseAccess(register)
  return {
    profile,
    services: {
      clients: makeApiTokens(withActor, accountStores.findApiActor),
      listCases: makeListCases(withActor, keyRing, timeZone),
      showCase: makeShowCase(withActor, keyRing),
      actOnCase: makeActOnCase(caseworkTools(register)),
      intake: makeIntakeServices(caseworkTools(register)),
      openArea: makeOpenArea(withActor, keyRing),
      exportCases: makeExportCases(withActor),
      showCaseAccess: show,
      assignCase: assign,
      shareCase: share,
      keepOut,
      inbox: makeInbox(withActor),
    },
  }
}
