import { presentPersons } from '../../../domain/casework/persons/findPerson.ts'
import type { ChapterPage } from '../chapters/chapterPage.ts'
import type { ChapterView } from '../chapters/chapterView.ts'
import { ClientPanel } from './clientPanel.tsx'
import { FamilyPanel } from './familyPanel.tsx'
import { isTold } from './isTold.ts'
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
    parts: ['identity', 'family', 'children', 'reporter', 'danger', 'residence', 'documents', 'custody', 'sensitive'],
    as: 'family',
  },
  areas: ['identity', 'verification', 'documents'],
  Body,
  Side,
  count: (view) => (isTold(view, 'identity') ? presentPersons(view.shown.chapters.persons).length : undefined),
}

function Body({ view }: { view: ChapterView }) {
  return (
    <>
      {isTold(view, 'identity') && <FamilyPanel view={view} />}
      {isTold(view, 'identity') && <PersonList view={view} />}
      <SensitivePanel view={view} />
    </>
  )
}

function Side({ view }: { view: ChapterView }) {
  return (
    <>
      {isTold(view, 'identity') && <ClientPanel view={view} />}
      {isTold(view, 'verification') && <ResidencePanel view={view} />}
      {isTold(view, 'documents') && <PapersPanel view={view} />}
      <StayPanel view={view} />
    </>
  )
}
