import type { ChapterPage } from '../chapters/chapterPage.ts'
import type { ChapterView } from '../chapters/chapterView.ts'
import { AftercarePanel } from './aftercarePanel.tsx'
import { FundPanel } from './fundPanel.tsx'
import { JourneyPanel } from './journeyPanel.tsx'
import { NextStepPanel } from './nextStepPanel.tsx'
import { PlanPanel } from './planPanel.tsx'
import { PLAN } from './planView.ts'

/** The way back, or the support without one: the plan, the money, the journey, and how it goes afterwards. */
export const planChapter: ChapterPage = {
  slug: PLAN,
  title: 'plan.title',
  opens: { parts: ['return_plan', 'return', 'emergency_fund', 'aftercare'], as: 'return' },
  areas: ['return'],
  Body,
  Side,
}

function Body({ view }: { view: ChapterView }) {
  return (
    <>
      <NextStepPanel view={view} />
      <PlanPanel view={view} />
      <FundPanel view={view} />
      <AftercarePanel view={view} />
    </>
  )
}

function Side({ view }: { view: ChapterView }) {
  return <JourneyPanel view={view} />
}
