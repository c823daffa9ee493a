import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PublishedFigures } from '../../domain/figures/publishedFigures.ts'
import { readPublishedFigures } from './publishedFigures.ts'

/** An annual report as it was published: its numbers, and its own text where the profile holds it. */
export type PublishedReport = { readonly figures: PublishedFigures; readonly text: Uint8Array | undefined }

/** Every published report of a profile, oldest first. The text lies beside the numbers, as `annual-figures-YEAR.txt`. */
export async function readPublishedReports(folder: string, profile: string): Promise<readonly PublishedReport[]> {
  const reports = await readPublishedFigures(folder, profile)
  return Promise.all(
    reports.map(async (figures) => ({
      figures,
      text: await readIfThere(join(folder, profile, 'published', `annual-figures-${figures.year}.txt`)),
    })),
  )
}

async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  return readFile(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  })
}
