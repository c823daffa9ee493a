import type { PartContent } from '../../src/boundary/profile/readProfilePart.ts'

type Glossary = PartContent<'glossary'>
type Term = Glossary['terms'][number]

/** The page of all words, from the glossary of a profile and that of the program; per section in the order of the English words. */
export function glossaryPage(work: Glossary, program: Glossary): string {
  return [
    '# Glossary',
    'English is for code and API, Dutch for screens; this is the only place where the two meet. A name in code comes from here.',
    'Made from `profiles/nl/glossary.yaml` and `profiles/glossary.yaml`: change the words there, then write this page anew with `npx vitest run test/profileGlossary.test.ts -u`.',
    section('Words of the work', work.terms),
    section('Words of the program', program.terms),
  ].join('\n\n')
}

function section(title: string, terms: readonly Term[]): string {
  const sorted = [...terms].sort((one, other) => one.en.localeCompare(other.en, 'en'))
  const head = ['| English | in code | Dutch | means | betekent |', '| --- | --- | --- | --- | --- |']
  return [`## ${title}`, '', ...head, ...sorted.map(row), ''].join('\n')
}

function row({ code, en, nl, def_en, def_nl }: Term): string {
  return `| ${[en, `\`${code}\``, nl, def_en, def_nl].map(cell).join(' | ')} |`
}

/** A bar would end the cell. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}
