import { join } from 'node:path'
import type { z } from 'zod'
import { languageTextsFile } from './parts/languageTextsFile.ts'
import { readYaml } from './readYaml.ts'

export type LanguageTexts = z.output<typeof languageTextsFile>

/** Reads what a profile says to the public in one further language. Throws as `readProfile` does. */
export function readLanguageTexts(folder: string, profile: string, language: string): Promise<LanguageTexts> {
  return readYaml(folder, join(profile, 'languages', `${language}.yaml`), languageTextsFile)
}
