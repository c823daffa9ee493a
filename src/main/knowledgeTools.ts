import { checkedContent } from '../boundary/content/checkedContent.ts'
import { readKnownCodes } from '../boundary/content/knownCodes.ts'
import { readFiles } from '../boundary/content/readContent.ts'
import type { IsoDate } from '../domain/shared/isoDate.ts'
import type { KnowledgeTools } from '../services/knowledge/knowledgeTools.ts'
import type { WithActor } from '../store/withActor.ts'
import { contentFolder, profilesFolder } from './config.ts'

/** What publishing works with: the texts of the project, read anew each time, and the rules that they are held to. */
export async function knowledgeTools(
  withActor: WithActor,
  profile: string,
  today: () => IsoDate,
): Promise<KnowledgeTools> {
  const known = await readKnownCodes(profilesFolder, profile)
  return {
    withActor,
    today,
    readProject: () => readFiles(contentFolder),
    check: (files, day) => checkedContent(files, known, day),
  }
}
