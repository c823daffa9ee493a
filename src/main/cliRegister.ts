import { readPublishedFigures } from '../boundary/figures/publishedFigures.ts'
import type { CliRegister } from '../cli/tools.ts'
import { watchIdle } from '../launch/watchIdle.ts'
import { words } from '../messages/words.ts'
import { makeSetUp } from '../services/access/administration/setUp.ts'
import { makeImportCases } from '../services/casework/importCases.ts'
import { makeCountFigures } from '../services/figures/countFigures.ts'
import { sequenceLog } from '../services/keys/sequenceLog.ts'
import { makeCheckWaiting, makeListPublished } from '../services/knowledge/operateKnowledge.ts'
import { tidyHistory } from '../store/figures/tidyHistory.ts'
import { databaseNames, withClient } from '../store/prepare.ts'
import { paths } from '../web/shell/paths.ts'
import { profilesFolder, readConfig } from './config.ts'
import { readDefinitionSets } from './definitionSets.ts'
import { knowledgeTools } from './knowledgeTools.ts'
import { noteText } from './noteText.ts'
import { type OpenRegister, openRegister } from './openRegister.ts'
import { todayIn } from './today.ts'
import { originOf } from './wireAccounts.ts'

/** The register for one command: made when there is none, never a demo, acting as the built-in operator. */
export async function openCliRegister(note: (text: string) => void): Promise<CliRegister> {
  const say = words('nl')
  const { place, desk, staffPort } = readConfig()
  const register = await openRegister({ place, demo: false, say: (about) => note(`${noteText(about, say)}\n`) })
  try {
    // What this command started stays for the next one, until nobody uses it any more.
    if (register.embedded?.server.startedByUs) await watchIdle(register.embedded.folder)
    return await wireCommands(register, originOf(desk, staffPort))
  } catch (error) {
    await register.close()
    throw error
  }
}

async function wireCommands(register: OpenRegister, origin: string): Promise<CliRegister> {
  const { withActor, keyRing, profile, operator, timeZone, demo, embedded } = register
  return {
    demo,
    timeZone,
    operator,
    profile,
    setUp: makeSetUp(withActor),
    operatorOf: register.operatorOf,
    linkOf: (token) => `${origin}${paths.invitation(token)}`,
    importCases: makeImportCases(withActor, keyRing, profile),
    countFigures: makeCountFigures(withActor, profile, timeZone),
    definitionSets: await readDefinitionSets(profile),
    published: await readPublishedFigures(profilesFolder, profile.name),
    knowledge: {
      checkWaiting: makeCheckWaiting(await knowledgeTools(withActor, profile.name, () => todayIn(timeZone))),
      listPublished: makeListPublished(withActor),
    },
    settle: async () => {
      await sequenceLog(withActor, operator.tenant)
      if (embedded) await withClient(embedded.administrator(databaseNames.register), tidyHistory)
    },
    close: register.close,
  }
}
