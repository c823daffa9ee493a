import { join } from 'node:path'
import { z } from 'zod'
import type { ClosingRules } from '../../domain/codes/closing.ts'
import { closingQuestionsFile } from './parts/closingQuestionsFile.ts'
import { readYaml } from './readYaml.ts'
import { codes, localText, source } from './shapes.ts'

/** `rules/closing.yaml` */
const closingFile = z.strictObject({ second_person: z.boolean(), no_aftercare_results: codes, source })

/** Reads how cases are closed, and what is asked then. Throws as `readYaml` does; codes are not looked up. */
export async function readClosing(folder: string, profile: string): Promise<ClosingRules> {
  const [closing, questions] = await Promise.all([
    readYaml(folder, join(profile, 'rules', 'closing.yaml'), closingFile),
    readYaml(folder, join(profile, 'rules', 'closing-questions.yaml'), closingQuestionsFile),
  ])
  return {
    secondPerson: closing.second_person,
    noAftercareResults: closing.no_aftercare_results,
    questions: questions.map((question) => ({
      code: question.code,
      labels: localText(question),
      results: question.when.results,
      outcomes: question.when.any_of.outcomes ?? [],
      closingReasons: question.when.any_of.closing_reasons ?? [],
    })),
  }
}
