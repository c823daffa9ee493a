import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { readFiles } from '../boundary/content/readContent.ts'
import { exportPlan } from '../domain/knowledge/publishing/exportPlan.ts'
import { AppError } from '../errors.ts'
import type { ContentExport } from '../outputs/knowledge/contentExport.ts'
import type { PublishedTexts } from '../services/knowledge/operateKnowledge.ts'
import { contentFolder } from './config.ts'

/**
 * Writes the published texts into a folder, by default that of the project; each file at once or not at all, and none when one of them
 * would lose a change. Fails with `unreadable` when the folder can't be written.
 */
export async function exportContent(
  asked: string | undefined,
  { published, earlier }: PublishedTexts,
): Promise<ContentExport> {
  const folder = asked ?? contentFolder
  try {
    await mkdir(folder, { recursive: true })
    const there = await readFiles(folder).catch(emptyFolder)
    const plan = exportPlan(published, earlier, there)
    if (plan.changedBeside.length === 0)
      for (const { file, text } of plan.write) await writeWhole(join(folder, file), text)
    return { folder, ...plan, write: plan.write.map(({ file }) => file) }
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw new AppError('unreadable', { file: folder, expected: 'a folder that can be written' }, cause)
  }
}

/** A folder without pages. */
function emptyFolder(error: unknown): Map<string, string> {
  if (error instanceof AppError && error.code === 'unreadable') return new Map()
  throw error
}

async function writeWhole(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(`${path}.new`, text)
  await rename(`${path}.new`, path)
}
