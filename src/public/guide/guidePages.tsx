import { type GuideForm, guideFormReader } from '../../boundary/guide/guideForm.ts'
import { readGuidance } from '../../boundary/guide/readGuidance.ts'
import type { Guidance } from '../../domain/guide/guidance.ts'
import { guideAnswer } from '../../outputs/guide/guideAnswer.ts'
import { addressedTo } from '../../outputs/guide/tongue.ts'
import type { PublicContext, PublicPages } from '../publicContext.ts'
import type { PublicFrame } from '../shell/publicFrame.ts'
import { guideStep } from './guideStep.ts'
import type { GuideVisit } from './guideVisit.ts'
import { QuestionPage } from './questionPage.tsx'
import { ResultPage } from './resultPage.tsx'
import { TicksPage } from './ticksPage.tsx'

const nothing: GuideForm = {
  answers: {},
  asked: undefined,
  to: undefined,
  ticked: { signals: [], risk_factors: [] },
  sawTicks: false,
}

/** The guide: one question a page, then the answer. What is chosen travels in forms, and is kept nowhere. */
export const guidePages: PublicPages = {
  route: 'questions',
  room: 'guide',
  serve: async (site, context) => {
    const guidance = await readGuidance(context.profilesFolder, context.profile)
    const readForm = guideFormReader(guidance)
    site.get('', ({ frame }) => ({ page: pageFor(guidance, context, frame, nothing) }))
    site.post('', ({ frame, request }) => ({ page: pageFor(guidance, context, frame, readForm(request.body)) }))
  },
}

function pageFor(guidance: Guidance, context: PublicContext, frame: PublicFrame, form: GuideForm) {
  const language = { language: frame.language.code, words: frame.words, texts: new Map<string, string>() }
  const visit: GuideVisit = { frame, guidance, form, tongue: addressedTo(language, form.answers) }
  const step = guideStep(guidance.guide, form)
  switch (step.kind) {
    case 'question':
      return <QuestionPage visit={visit} input={step.input} isMissing={step.isMissing} />
    case 'ticks':
      return <TicksPage visit={visit} />
    case 'result': {
      const setting = { today: context.today(), isDemo: context.isDemo }
      const answer = guideAnswer(guidance, form.answers, language, setting)
      return <ResultPage visit={visit} answer={answer} />
    }
  }
}
