import { presentPersons } from '../../../domain/casework/persons/findPerson.ts'
import type { ChapterPage } from '../chapters/chapterPage.ts'
import type { ChapterView } from '../chapters/chapterView.ts'
import { ClientPanel } from './clientPanel.tsx'
import { FamilyPanel } from './familyPanel.tsx'
import { PapersPanel } from './papersPanel.tsx'
import { PersonList } from './personList.tsx'
import { ResidencePanel } from './residencePanel.tsx'
import { SensitivePanel } from './sensitivePanel.tsx'
import { SLUG } from './slug.ts'
import { StayPanel } from './stayPanel.tsx'

/** Who is around the client, as a picture and in words, and what the client needs papers for. */
export const personsChapter: ChapterPage = {
  slug: SLUG,
  title: 'persons.title',
  opens: {
    parts: ['identity', 'family', 'children', 'danger', 'residence', 'documents', 'custody', 'sensitive'],
    as: 'family',
  },
  areas: ['identity'],
  Body,
  Side,
  count: ({ shown }) => presentPersons(shown.chapters.persons).length,
}

function Body({ view }: { view: ChapterView }) {
  return (
    <>
      <FamilyPanel view={view} />
      <PersonList view={view} />
      <SensitivePanel view={view} />
    </>
  )
}

function Side({ view }: { view: ChapterView }) {
  return (
    <>
      <ClientPanel view={view} />
      <ResidencePanel view={view} />
      <PapersPanel view={view} />
      <StayPanel view={view} />
    </>
  )
}
