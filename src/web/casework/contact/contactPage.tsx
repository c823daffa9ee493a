import type { ChapterPage } from '../chapters/chapterPage.ts'
import type { ChapterView } from '../chapters/chapterView.ts'
import { AgreementForm } from './agreementForm.tsx'
import { AgreementPanel } from './agreementPanel.tsx'
import { AttemptPanel } from './attemptForm.tsx'
import { AttemptList } from './attemptList.tsx'
import { DetailsPanel } from './detailsPanel.tsx'
import { FamilyTalkPanel } from './familyTalkPanel.tsx'
import { SLUG } from './slug.ts'

/** How the client is reached: the rules first, then the number, then what was tried. */
export const contactChapter: ChapterPage = {
  slug: SLUG,
  title: 'contact.title',
  // The numbers are among them for a quarter of an hour after somebody asked; until then they are not there.
  opens: {
    parts: [
      'safe_contact',
      'contact_details',
      'person_contact',
      'contact_note',
      'family_talk',
      'family',
      'children',
      'reporter',
    ],
    as: 'safe_contact',
  },
  areas: ['safe_contact'],
  Body,
  Side,
  count: ({ shown }) => shown.chapters.contact.attempts.length,
}

function Body({ view }: { view: ChapterView }) {
  const { agreement } = view.shown.chapters.contact
  return (
    <>
      <AgreementPanel view={view} />
      {agreement && <DetailsPanel view={view} />}
      {!agreement && <AgreementForm view={view} />}
      <AttemptPanel view={view} />
      <AttemptList view={view} />
    </>
  )
}

function Side({ view }: { view: ChapterView }) {
  const { agreement } = view.shown.chapters.contact
  return (
    <>
      {!agreement && <DetailsPanel view={view} />}
      {agreement && <AgreementForm view={view} />}
      <FamilyTalkPanel view={view} />
    </>
  )
}
