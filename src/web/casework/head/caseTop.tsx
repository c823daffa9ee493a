import { IDENTITY } from '../../../domain/casework/sealedPart.ts'
import { type IsoDate, parseIsoDate, yearOf } from '../../../domain/shared/isoDate.ts'
import { ageSaid } from '../../../outputs/casework/ageSaid.ts'
import { lifeOf, type PhaseMove } from '../../../outputs/casework/lifeOf.ts'
import { longDate } from '../../../outputs/figures/longDate.ts'
import { LinkButton } from '../../look/parts/button.tsx'
import { Crumbs } from '../../look/parts/crumbs.tsx'
import { Life } from '../../look/parts/life.tsx'
import { PageHead } from '../../look/parts/pageHead.tsx'
import { PrintButton } from '../../look/parts/printButton.tsx'
import { Status } from '../../look/parts/status.tsx'
import { Tabs } from '../../look/parts/tabs.tsx'
import { paths } from '../../shell/paths.ts'
import type { ChapterPage } from '../chapters/chapterPage.ts'
import { chapterPages } from '../chapters/chapterPages.ts'
import type { ChapterView } from '../chapters/chapterView.ts'
import { GoneBand } from '../closing/gonePanel.tsx'
import { LiveBand } from '../live/liveBand.tsx'
import { wholeCase } from '../wholeCase.ts'
import { DangerBand } from './dangerBand.tsx'
import { EmergencyBand } from './emergencyBand.tsx'
import { RuleBand } from './ruleBand.tsx'

/** What stands above every page of a case: who it is about, danger, what may never happen, where it stands, and its parts. */
export function CaseTop({ view, here }: { view: ChapterView; here: string }) {
  const { frame, shown } = view
  const { words } = frame
  const { number } = shown.state
  return (
    <>
      <Crumbs words={words} path={[{ href: paths.cases, label: words('casework.title') }]} here={number} />
      <EmergencyBand view={view} />
      <GoneBand view={view} />
      <LiveBand view={view} />
      <CaseHead view={view} isRoomy={here !== ''} />
      <DangerBand view={view} />
      <RuleBand view={view} isRoomy={here !== ''} />
      <div class={here === '' ? undefined : 'baken-roomy'}>
        <CaseLife view={view} />
      </div>
      <CaseTabs view={view} here={here} />
    </>
  )
}

type Part = {
  view: ChapterView
  /** On the pages of the chapters a phone leaves out what the first page of the case says. */
  isRoomy: boolean
}

function CaseHead({ view, isRoomy }: Part) {
  const { frame, label, shown } = view
  const { words, locale } = frame
  const { number, victim_group, country, topic, reported_on, closed_on } = shown.state
  const whole = wholeCase(shown.state)
  const who = { group: label('victim_groups', victim_group), country: label('countries', country) }
  const lead = whole
    ? words('casework.head', { ...who, topic: label('topics', whole.topic_reported) })
    : words('casework.head_shared', { ...who, topic: label('topics', topic) })
  return (
    <PageHead
      title={<CaseName view={view} />}
      lead={
        <>
          {lead}{' '}
          {closed_on === null ? (
            <Status kind="waiting">
              {words('casework.open_since', { date: longDate(reported_on as IsoDate, locale) })}
            </Status>
          ) : (
            <Status kind="neutral">
              {words('casework.closed_on', { date: longDate(closed_on as IsoDate, locale) })}
            </Status>
          )}
        </>
      }
    >
      <span class={isRoomy ? 'baken-roomy' : undefined}>
        <LinkButton href={paths.caseAccess(number)} icon="people">
          {words('caseAccess.link')}
        </LinkButton>
      </span>
      <span class="baken-roomy">
        <PrintButton words={words} />
      </span>
    </PageHead>
  )
}

/** The name where the page opened it, and the number always. */
function CaseName({ view: { frame, shown, today } }: { view: ChapterView }) {
  const { number } = shown.state
  const identity = shown.opened.findLast(({ part }) => part === IDENTITY)?.content
  if (typeof identity?.name !== 'string') return <span class="baken-case">{number}</span>
  const birthDate = typeof identity.birth_date === 'string' ? parseIsoDate(identity.birth_date) : undefined
  const age = birthDate ? frame.words('casework.age_years', { age: ageOn(birthDate, today) }) : ageSaid(identity, frame)
  return (
    <>
      <bdi>{identity.name}</bdi> <small>{age}</small> <small class="baken-case">{number}</small>
    </>
  )
}

/** Whole years on a day. */
function ageOn(born: IsoDate, today: IsoDate): number {
  const years = yearOf(today) - yearOf(born)
  return today.slice(5) < born.slice(5) ? years - 1 : years
}

function CaseLife({ view: { frame, label, shown } }: { view: ChapterView }) {
  const { words, locale } = frame
  const { reported_on, closed_on, phase: now } = shown.state
  const whole = wholeCase(shown.state)
  const days = whole ?? { reported_on, topic_on: null, outcome_on: null, closed_on }
  const noDay = words(whole ? 'casework.life_no_day' : 'casework.life_not_told')
  const lights = lifeOf(days, now, { moves: movesOf(shown), isPart: !whole }).map(({ phase, place, since }) => ({
    key: phase,
    place,
    title: label('case_phases', phase),
    said: words(`casework.life_${place}`),
    detail: since ? longDate(since, locale) : place === 'ahead' ? words('casework.life_ahead') : noDay,
  }))
  return <Life label={words('casework.life')} lights={lights} />
}

function movesOf({ events }: ChapterView['shown']): readonly PhaseMove[] {
  return events
    .map(({ event }) => event)
    .filter((event) => event.type === 'phase_changed')
    .map(({ occurred, facts }) => ({ phase: facts.phase, on: occurred }))
}

function CaseTabs({ view, here }: { view: ChapterView; here: string }) {
  const { words } = view.frame
  const { number } = view.shown.state
  const overview = { href: paths.case(number), label: words('casework.overview') }
  const tabs = chapterPages
    .filter((chapter) => isTold(view, chapter))
    .map((chapter) => ({
      href: paths.caseChapter(number, chapter.slug),
      label: words(chapter.title),
      count: chapter.count?.(view),
    }))
  const current = here === '' ? overview.href : paths.caseChapter(number, here)
  return (
    <Tabs
      label={words('casework.parts')}
      tabs={[overview, ...tabs]}
      current={current}
      folds={words('casework.parts_now')}
    />
  )
}

function isTold({ shown }: ChapterView, { areas }: ChapterPage): boolean {
  return !shown.shares || shown.shares.some((share) => share.areas.some((area) => areas?.includes(area)))
}
