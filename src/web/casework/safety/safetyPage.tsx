import type { ChapterPage } from '../chapters/chapterPage.ts'
import type { ChapterView } from '../chapters/chapterView.ts'
import { AssessmentPanel } from './assessmentPanel.tsx'
import { CheckPanel } from './checkPanel.tsx'
import { LevelPanel } from './levelPanel.tsx'
import { OverridesPanel } from './overridesPanel.tsx'
import { PlannedDaysPanel } from './plannedDaysPanel.tsx'
import { SafetyPlanPanel } from './safetyPlanPanel.tsx'

/** Danger and what is done against it. A safety officer finds the question first, everybody else how unsafe it is. */
export const safetyChapter: ChapterPage = {
  slug: 'safety',
  title: 'safety.title',
  opens: { parts: ['safety', 'safety_check', 'safety_assessment', 'safety_plan', 'override'], as: 'safety' },
  areas: ['safety'],
  Body,
  Side,
}

function Body({ view }: { view: ChapterView }) {
  const isAsked = view.hat === 'safety_officer'
  return (
    <>
      {isAsked && <CheckPanel view={view} />}
      <LevelPanel view={view} />
      {!isAsked && <CheckPanel view={view} />}
      <AssessmentPanel view={view} />
      <SafetyPlanPanel view={view} />
    </>
  )
}

function Side({ view }: { view: ChapterView }) {
  return (
    <>
      <PlannedDaysPanel view={view} />
      <OverridesPanel view={view} />
    </>
  )
}
