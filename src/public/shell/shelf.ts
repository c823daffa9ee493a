import { checkedContent } from '../../boundary/content/checkedContent.ts'
import { readKnownCodes } from '../../boundary/content/knownCodes.ts'
import { readFiles } from '../../boundary/content/readContent.ts'
import type { CheckedContent } from '../../domain/knowledge/publishing/checkProposal.ts'
import type { Files } from '../../domain/knowledge/publishing/proposal.ts'
import { shownFiles } from '../../domain/knowledge/publishing/shownFiles.ts'
import type { PublicSettings } from '../publicSettings.ts'

/** What there is to read at this moment. The same object as long as nothing new was published. */
export type Shelf = () => Promise<CheckedContent>

/**
 * The texts of the project, read once, and in their place what two people published. Throws as `readContent` does when the project has no
 * texts or its profile can't be read.
 */
export async function openShelf({
  contentFolder,
  profilesFolder,
  profile,
  published,
  today,
}: PublicSettings): Promise<Shelf> {
  const [project, known] = await Promise.all([readFiles(contentFolder), readKnownCodes(profilesFolder, profile)])
  let kept: { readonly of: Files; readonly content: CheckedContent } | undefined
  return async () => {
    const newest = await published()
    if (kept?.of !== newest) {
      const { content } = shownFiles(project, newest, (files) => checkedContent(files, known, today()))
      kept = { of: newest, content }
    }
    return kept.content
  }
}
