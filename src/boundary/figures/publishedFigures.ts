import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { PublishedFigures } from '../../domain/figures/publishedFigures.ts'
import { readYaml } from '../profile/readYaml.ts'
import { publishedFiguresFile } from './publishedFiguresFile.ts'

/**
 * Every annual report that a profile holds as it was published, oldest first. `folder` is the one that holds the profiles.
 * Throws as `readYaml` does.
 */
export async function readPublishedFigures(folder: string, profile: string): Promise<readonly PublishedFigures[]> {
  const files = await readdir(join(folder, profile, 'published'))
  const reports = files
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => readYaml(folder, join(profile, 'published', file), publishedFiguresFile))
  return (await Promise.all(reports)).sort((one, other) => one.year - other.year)
}
