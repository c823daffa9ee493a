import { isPlacedStep, type PlacedStep } from '../../../outputs/casework/stepPlace.ts'
import { paths } from '../../shell/paths.ts'
import type { ChapterView } from '../chapters/chapterView.ts'

/** The chapter and the panel in which a step of a plan is done that follows from there. */
const places: Readonly<Record<PlacedStep, readonly [slug: string, panel: string]>> = {
  ask_safety_check: ['safety', 'check'],
  agree_safe_contact: ['contact', 'agree'],
  hear_wish: ['return', 'journey'],
  establish_identity: ['verification', 'established'],
  request_guardianship: ['persons', 'stay'],
  court_decides: ['persons', 'stay'],
  guardian_appointed: ['persons', 'stay'],
  ask_emergency_fund: ['return', 'fund'],
}

/** The way to where such a step is done; nothing when it is marked in the plan itself. */
export function StepWay({ view: { frame, shown }, code }: { view: ChapterView; code: string }) {
  if (!isPlacedStep(code)) return null
  const [slug, panel] = places[code]
  return <a href={`${paths.caseChapter(shown.state.number, slug)}#${panel}`}>{frame.words(`plan.place_${code}`)}</a>
}
