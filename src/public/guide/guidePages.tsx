import { contactsFrom } from '../../boundary/guide/contactsFrom.ts'
import { type GuideForm, guideFormReader } from '../../boundary/guide/guideForm.ts'
import { readGuidance } from '../../boundary/guide/readGuidance.ts'
import { readGuideTexts } from '../../boundary/guide/readGuideTexts.ts'
import { readProfilePart } from '../../boundary/profile/readProfilePart.ts'
import type { Guidance } from '../../domain/guide/guidance.ts'
import { knownAnswers } from '../../domain/guide/knownAnswers.ts'
import { parseLocale } from '../../domain/shared/locale.ts'
import { roomsIn } from '../../messages/publicWords.ts'
import { guideAnswer } from '../../outputs/guide/guideAnswer.ts'
import { addressedTo, type Tongue } from '../../outputs/guide/tongue.ts'
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
    const further = await readFurtherTexts(context, guidance)
    const pageOf = async (frame: PublicFrame, form: GuideForm) => {
      const contacts = contactsFrom({ contacts: await context.contacts() })
      const now = { ...guidance, guide: { ...guidance.guide, contacts } }
      const { code } = frame.language
      const language = { language: code, words: frame.words, texts: further.get(code) ?? new Map<string, string>() }
      return pageFor({ guidance: now, context, language }, frame, form)
    }
    site.get('', async ({ frame }) => ({ page: await pageOf(frame, nothing) }))
    site.post('', async ({ frame, request }) => ({ page: await pageOf(frame, readForm(request.body)) }))
  },
}

type Said = {
  readonly guidance: Guidance
  readonly context: PublicContext
  readonly language: Omit<Tongue, 'asker'>
}

/** What the guide says in the languages beside Dutch and English that have its room: all read at the start, so that none is half there. */
async function readFurtherTexts({ profilesFolder, profile }: PublicContext, guidance: Guidance) {
  const { languages } = await readProfilePart(profilesFolder, profile, 'languages')
  const further = languages.filter(({ code }) => !parseLocale(code) && roomsIn(code).includes('guide'))
  const read = further.map(
    async ({ code }) => [code, await readGuideTexts(profilesFolder, profile, code, guidance)] as const,
  )
  return new Map(await Promise.all(read))
}

function pageFor({ guidance, context, language }: Said, asked: PublicFrame, form: GuideForm) {
  const isAbroad = knownAnswers(guidance.guide, form.answers)['caller'] === 'abroad'
  const frame = { ...asked, isAbroad }
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
