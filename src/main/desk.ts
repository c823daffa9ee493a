import type { FastifyInstance } from 'fastify'
import { API_PREFIX, registerApi } from '../api/apiScope.ts'
import { sendProblem } from '../api/problems.ts'
import { type DeskSettings, defaultDeskSettings } from '../boundary/deskSettings.ts'
import { readPublishedReports } from '../boundary/figures/publishedReports.ts'
import { readReport } from '../boundary/figures/report/readReport.ts'
import { makeAdministration } from '../services/access/administration/administer.ts'
import { makeApiClients } from '../services/access/administration/apiClients.ts'
import { makeInbox } from '../services/access/inbox/inbox.ts'
import { makeReadAccessLog } from '../services/access/log/readAccessLog.ts'
import { makeRecordPrint } from '../services/access/log/recordPrint.ts'
import { makeListUnusualAccess } from '../services/access/log/unusualAccess.ts'
import { makeWhoLooked } from '../services/access/log/whoLooked.ts'
import { makeActOnCase } from '../services/casework/actOnCase.ts'
import { makeOpenContactDetails } from '../services/casework/contact/openContactDetails.ts'
import { makeAddDocument } from '../services/casework/documents/addDocument.ts'
import { makeOpenDocument } from '../services/casework/documents/openDocument.ts'
import { makeDutyServices } from '../services/casework/duty/dutyServices.ts'
import { makeIntakeServices } from '../services/casework/intake/intakeServices.ts'
import { makeListCases } from '../services/casework/listCases.ts'
import { makeListOrganisations } from '../services/casework/listOrganisations.ts'
import { makeShowPartnerDesk } from '../services/casework/partnerDesk/showPartnerDesk.ts'
import { makePreTravelServices } from '../services/casework/preTravel/preTravelServices.ts'
import { makeSharingServices } from '../services/casework/sharing/sharingServices.ts'
import { makeShowCase } from '../services/casework/showCase.ts'
import { makeWatchCase } from '../services/casework/watchCase.ts'
import { makeChatDuty } from '../services/conversations/chatDuty.ts'
import { makeIntoCase } from '../services/conversations/intoCase.ts'
import { makeReaderKeys } from '../services/conversations/readerKeys.ts'
import { makeRecoveryKey } from '../services/conversations/recoveryKey.ts'
import { makeCountFigures } from '../services/figures/countFigures.ts'
import { makeCountTrend } from '../services/figures/countTrend.ts'
import { makeListFigureYears } from '../services/figures/listFigureYears.ts'
import { makeOpenNumber } from '../services/figures/openNumber.ts'
import { reconcileReport } from '../services/figures/reconcileReport.ts'
import { makePublishing } from '../services/knowledge/publishing.ts'
import { makeWithChat } from '../store/conversations/withChat.ts'
import { makeDeskApp } from '../web/shell/deskApp.ts'
import { caseworkTools } from './caseworkTools.ts'
import { profilesFolder } from './config.ts'
import { readDefinitionSets } from './definitionSets.ts'
import type { DemoPeople } from './demoPeople.ts'
import { knowledgeTools } from './knowledgeTools.ts'
import type { OpenRegister } from './openRegister.ts'
import { todayIn } from './today.ts'
import { originOf, wireAccounts } from './wireAccounts.ts'
import { wireApi } from './wireApi.ts'
import { wireCaseAccess } from './wireCaseAccess.ts'
import { wireConversations } from './wireConversations.ts'
import { wireTours } from './wireTours.ts'
import { wireWork } from './wireWork.ts'

const DEFAULT_PORT = 7018

/** What the pages need of an open register. */
export type DeskRegister = Pick<
  OpenRegister,
  'withActor' | 'keyRing' | 'profile' | 'timeZone' | 'accountStores' | 'accountSecrets' | 'demo' | 'operator'
> &
  Partial<Pick<OpenRegister, 'listenForTalk'>> & {
    /** The invented people of a demo, who play its stories. */
    readonly people?: DemoPeople | undefined
  }

/** The staff application on an open register. */
export async function wireDesk(
  register: DeskRegister,
  publicAddress: string,
  settings: DeskSettings = defaultDeskSettings,
  staffPort = DEFAULT_PORT,
): Promise<FastifyInstance> {
  const { withActor, keyRing, profile, timeZone, demo, operator } = register
  const accounts = wireAccounts(register, { idleMinutes: settings.idleMinutes, origin: originOf(settings, staffPort) })
  const definitionSets = await readDefinitionSets(profile)
  const [defaultDefinitions = ''] = definitionSets.keys()
  const api = await wireApi(register)
  const played = register.people && (await wireTours(register, register.people))
  const tools = caseworkTools(register)
  const actOnCase = played ? played.follow.actOnCase(tools) : makeActOnCase(tools)
  const caseAccess = await wireCaseAccess(register)
  const withChat = makeWithChat(withActor)
  const conversations = wireConversations(register, withChat)
  const intake = makeIntakeServices(played ? played.follow.opening(tools) : tools)
  const { requireFresh } = accounts.stepUp
  const pages = {
    demo,
    tours: played?.tours,
    profile,
    definitionSets,
    defaultDefinitions,
    publishedReports: await readPublishedReports(profilesFolder, profile.name),
    visitor: operator,
    publicAddress,
    staffOrigin: settings.staffOrigin,
    idleMinutes: settings.idleMinutes,
    profilesFolder,
    timeZone,
    today: () => todayIn(timeZone),
    services: {
      accounts,
      administration: makeAdministration(withActor, requireFresh),
      apiClients: makeApiClients(withActor, register.accountStores.findApiActor, requireFresh),
      caseAccess: played ? { ...caseAccess, assign: played.follow.assign(caseAccess.assign) } : caseAccess,
      accessLog: {
        lines: makeReadAccessLog(withActor, timeZone),
        unusual: makeListUnusualAccess(withActor, timeZone),
        ofCase: makeWhoLooked(withActor),
        recordPrint: makeRecordPrint(withActor),
      },
      conversations: { ...conversations.services, into: makeIntoCase(tools, intake.take) },
      inbox: makeInbox(withActor),
      listCases: makeListCases(withActor, keyRing, timeZone),
      showCase: makeShowCase(withActor, keyRing),
      actOnCase,
      showPartnerDesk: makeShowPartnerDesk(caseworkTools(register)),
      sharing: makeSharingServices(caseworkTools(register), actOnCase),
      intake,
      duty: makeDutyServices(caseworkTools(register)),
      preTravel: makePreTravelServices(caseworkTools(register)),
      openContactDetails: makeOpenContactDetails({ withActor, today: () => todayIn(timeZone) }),
      listOrganisations: makeListOrganisations(withActor),
      watchCase: makeWatchCase(withActor),
      addDocument: makeAddDocument(caseworkTools(register)),
      openDocument: makeOpenDocument(withActor, keyRing),
      work: wireWork(register),
      readerKeys: makeReaderKeys({ withChat, requireFresh, demo }),
      recoveryKey: makeRecoveryKey({ withActor, requireFresh }),
      chatDuty: makeChatDuty(withChat),
      countFigures: makeCountFigures(withActor, profile, timeZone),
      countTrend: makeCountTrend(withActor, profile, timeZone),
      listFigureYears: makeListFigureYears(withActor),
      openNumber: makeOpenNumber(withActor, profile, timeZone),
      reconcileReport: reconcileReport(readReport),
      publishing: makePublishing(await knowledgeTools(withActor, profile.name, () => todayIn(timeZone))),
    },
  }
  const app = await makeDeskApp(pages, { prefix: API_PREFIX, register: (app) => registerApi(app, api), sendProblem })
  conversations.endWith(app)
  return app
}
