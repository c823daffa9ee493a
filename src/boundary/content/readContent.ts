import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Files } from '../../domain/knowledge/publishing/proposal.ts'
import { AppError } from '../../errors.ts'
import { type Content, contentOf } from './contentOf.ts'

/** Reads and parses the texts of a folder. Throws as `readFiles` does. */
export async function readContent(folder: string): Promise<Content> {
  return contentOf(await readFiles(folder))
}

/**
 * The texts of a folder by their file: each `<language>/<page>.md`, `embassies/<country>.yaml` and `contacts/<contact>.yaml`. Throws
 * `unreadable` when the folder is not there or holds no page.
 */
export async function readFiles(folder: string): Promise<Files> {
  const files = await namesIn(folder)
  // As a form sends it: a text that was not changed is then equal to itself.
  const read = async (file: string) => (await readFile(join(folder, file), 'utf8')).replaceAll('\r\n', '\n')
  return new Map(await Promise.all(files.map(async (file) => [file, await read(file)] as const)))
}

async function namesIn(folder: string): Promise<readonly string[]> {
  const expected = 'a folder with files <language>/<page>.md'
  const all = await readdir(folder, { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
    throw new AppError('unreadable', { file: folder, expected }, cause)
  })
  const files = all
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((file) => file.endsWith('.md') || /^(embassies|contacts)\//.test(file))
    .sort()
  if (!files.some((file) => file.endsWith('.md'))) throw new AppError('unreadable', { file: folder, expected })
  return files
}
