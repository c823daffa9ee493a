import { join } from 'node:path'
import type { z } from 'zod'
import { afterReportFile } from './parts/afterReportFile.ts'
import { annualCountingFile } from './parts/annualCountingFile.ts'
import { closingQuestionsFile } from './parts/closingQuestionsFile.ts'
import { consularCounterFile } from './parts/consularCounterFile.ts'
import { contactsFile } from './parts/contactsFile.ts'
import { embassiesFile } from './parts/embassiesFile.ts'
import { glossaryFile } from './parts/glossaryFile.ts'
import { guideFile } from './parts/guideFile.ts'
import { holidaysFile } from './parts/holidaysFile.ts'
import { languagesFile } from './parts/languagesFile.ts'
import { openingHoursFile } from './parts/openingHoursFile.ts'
import { reportingCodeFile } from './parts/reportingCodeFile.ts'
import { returnPlansFile } from './parts/returnPlansFile.ts'
import { sentencesFile } from './parts/sentencesFile.ts'
import { sourcesFile } from './parts/sourcesFile.ts'
import { storiesFile } from './parts/storiesFile.ts'
import { termsFile } from './parts/termsFile.ts'
import { victimAbroadFile } from './parts/victimAbroadFile.ts'
import { readYaml } from './readYaml.ts'

/** The files of a profile beside its code lists, by their name without `.yaml`. */
const parts = {
  'after-report': afterReportFile,
  'consular-counter': consularCounterFile,
  contacts: contactsFile,
  'demo/opening-hours': openingHoursFile,
  embassies: embassiesFile,
  glossary: glossaryFile,
  guide: guideFile,
  holidays: holidaysFile,
  languages: languagesFile,
  'opening-hours': openingHoursFile,
  'reporting-code': reportingCodeFile,
  'return-plans': returnPlansFile,
  'rules/annual-counting': annualCountingFile,
  'rules/closing-questions': closingQuestionsFile,
  sentences: sentencesFile,
  sources: sourcesFile,
  stories: storiesFile,
  terms: termsFile,
  'victim-abroad': victimAbroadFile,
} as const satisfies Record<string, z.ZodType>

export type ProfilePart = keyof typeof parts

/** A part as its file writes it. */
export type PartContent<Part extends ProfilePart> = z.output<(typeof parts)[Part]>

const schemas: { readonly [Part in ProfilePart]: z.ZodType<PartContent<Part>> } = parts

export const profileParts = Object.keys(parts) as readonly ProfilePart[]

/** Reads one part of a profile, when it is first needed. Throws as `readProfile` does. */
export function readProfilePart<Part extends ProfilePart>(
  folder: string,
  profile: string,
  part: Part,
): Promise<PartContent<Part>> {
  return readYaml(folder, join(profile, `${part}.yaml`), schemas[part])
}
