import { readKnownCodes } from '../boundary/content/knownCodes.ts'
import { readContent } from '../boundary/content/readContent.ts'
import { checkContent } from '../domain/knowledge/checkPages.ts'
import { duePages } from '../domain/knowledge/dueWork.ts'
import type { IsoDate } from '../domain/shared/isoDate.ts'
import type { ContentCheck } from '../outputs/knowledge/contentCheck.ts'
import { contentFolder, profilesFolder } from './config.ts'

/** Reads the pages of a folder (by default those of the project) against the profile, as of a day. */
export async function checkContentFolder(folder: string | undefined, today: IsoDate): Promise<ContentCheck> {
  const [content, known] = await Promise.all([
    readContent(folder ?? contentFolder),
    readKnownCodes(profilesFolder, 'nl'),
  ])
  return {
    pages: content.pages.length,
    findings: checkContent(content, known, today),
    due: duePages(content.pages, today),
  }
}
