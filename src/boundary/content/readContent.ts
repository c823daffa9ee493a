import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { ContentFinding } from '../../domain/knowledge/contentFinding.ts'
import type { KnowledgePage } from '../../domain/knowledge/document.ts'
import { AppError } from '../../errors.ts'
import { parsePage } from './parsePage.ts'

/** The pages of a folder, by language and number, and what is wrong in each file by itself. */
export type Content = {
  readonly pages: readonly KnowledgePage[]
  readonly findings: readonly ContentFinding[]
}

/** Reads every `<language>/<page>.md` of a folder. Throws `unreadable` when the folder is not there or holds no such file. */
export async function readContent(folder: string): Promise<Content> {
  const files = await filesIn(folder)
  const parsed = await Promise.all(
    files.map(async (file) => parsePage(file, await readFile(join(folder, file), 'utf8'))),
  )
  return {
    pages: parsed.flatMap(({ page }) => (page ? [page] : [])).sort(byLanguageAndNumber),
    findings: parsed.flatMap(({ findings }) => findings),
  }
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const expected = 'a folder with files <language>/<page>.md'
  const all = await readdir(folder, { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
    throw new AppError('unreadable', { file: folder, expected }, cause)
  })
  const files = all
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort()
  if (files.length === 0) throw new AppError('unreadable', { file: folder, expected })
  return files
}

function byLanguageAndNumber(one: KnowledgePage, other: KnowledgePage): number {
  if (one.language !== other.language) return one.language < other.language ? -1 : 1
  return one.number - other.number
}
