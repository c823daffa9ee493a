import type { ChapterPage } from '../chapters/chapterPage.ts'
import type { ChapterView } from '../chapters/chapterView.ts'
import { SharedPanel } from '../sharedPanel.tsx'
import { DeterminationPanel } from './determinationPanel.tsx'
import { EstablishedPanel } from './establishedPanel.tsx'
import { PhasePanel } from './phasePanel.tsx'
import { QuestionsPanel } from './questionsPanel.tsx'

/** The inquiry of hub and ministry together, and what they find. */
export const verificationChapter: ChapterPage = {
  slug: 'verification',
  title: 'verification.title',
  opens: { parts: ['verification', 'determination'], as: 'verification' },
  areas: ['verification'],
  Body,
  Side,
  count: ({ shown }) => {
    const { questions } = shown.chapters.verification
    const open = questions.filter(({ answer, withdrawnOn }) => answer === null && withdrawnOn === null).length
    return open > 0 ? open : undefined
  },
}

function Body({ view }: { view: ChapterView }) {
  return (
    <>
      <DeterminationPanel view={view} />
      <QuestionsPanel view={view} />
    </>
  )
}

function Side({ view }: { view: ChapterView }) {
  return (
    <>
      <EstablishedPanel view={view} />
      <PhasePanel view={view} />
      {view.shown.shares && <SharedPanel view={view} />}
    </>
  )
}
