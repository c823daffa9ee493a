import type { SafeContact } from '../../../domain/casework/contact/contactFile.ts'
import type { PartContent } from '../../../domain/casework/sealedPart.ts'
import { clockText, daysText } from '../../../outputs/casework/contactHours.ts'
import { movedText } from '../../../outputs/casework/movedText.ts'
import { refusalText } from '../../../outputs/casework/refusalText.ts'
import { zoneText } from '../../../outputs/casework/zones.ts'
import { longDate } from '../../../outputs/figures/longDate.ts'
import { Empty } from '../../look/parts/empty.tsx'
import { type Fact, Facts } from '../../look/parts/facts.tsx'
import { Notice } from '../../look/parts/notice.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Status } from '../../look/parts/status.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { calledAs, namedPersons, textIn } from '../persons/namedPersons.ts'
import { wallTime } from './clockTexts.ts'
import { type ContactNow, contactNow } from './contactNow.ts'

type Props = { view: ChapterView }
type Agreed = Props & { agreement: SafeContact }

/** The rules for safe contact, before any number: what is agreed, what never, and whether it is allowed now. */
export function AgreementPanel({ view }: Props) {
  const { words } = view.frame
  const { agreement } = view.shown.chapters.contact
  if (!agreement) {
    return (
      <Panel id="rules" title={words('contact.rules_title')} look="next">
        <Empty title={words('contact.rules_none')}>
          <p>{words('contact.rules_none_lead')}</p>
        </Empty>
      </Panel>
    )
  }
  const now = contactNow(view, agreement)
  return (
    <Panel id="rules" title={words('contact.rules_title')} look="lit" beside={<NowStatus view={view} now={now} />}>
      <div class="baken-stack baken-stack--tight">
        <MovedNotice view={view} now={now} />
        <NeverNotice view={view} agreement={agreement} />
        <NowLines view={view} now={now} />
        <Facts facts={[...agreedFacts(view, agreement), ...sealedFacts(view), ...untilFacts(view, agreement, now)]} />
      </div>
    </Panel>
  )
}

function NowStatus({ view, now: { refusal, moved } }: Props & { now: ContactNow }) {
  const { words } = view.frame
  if (!view.shown.file) return null
  if (refusal) return <Status kind="danger">{words('contact.not_now')}</Status>
  if (moved) return <Status kind="waiting">{words('contact.agree_first')}</Status>
  return <Status kind="safe">{words('contact.allowed_now')}</Status>
}

/** The client is in another country: contact is there to agree anew, and what was ruled out stays so until then. */
function MovedNotice({ view, now: { moved } }: Props & { now: ContactNow }) {
  if (!moved) return null
  return (
    <Notice kind="waiting" title={movedText(moved, { ...view, ...view.frame })}>
      <p>{view.frame.words('contact.moved_what')}</p>
    </Notice>
  )
}

/** What may never happen stands first: as codes, and in the words of who agreed it. */
function NeverNotice({ view, agreement }: Agreed) {
  const { words, locale } = view.frame
  const never = textIn(safeContent(view), 'never_text')
  const { never: ways } = agreement
  if (ways.length === 0 && never === undefined) return null
  const list = new Intl.ListFormat(locale, { type: 'disjunction' }).format(
    ways.map((way) => words(`contact.way_${way}`).toLowerCase()),
  )
  return (
    <Notice kind="danger" title={ways.length === 0 ? words('contact.never_title') : words('contact.never', { list })}>
      {never !== undefined && (
        <p>
          <bdi>{never}</bdi>
        </p>
      )}
    </Notice>
  )
}

function NowLines({ view, now: { clock, refusal, next, moved } }: Props & { now: ContactNow }) {
  const { words, locale } = view.frame
  const said = refusal && refusalText(refusal, { ...view, ...view.frame })
  return (
    <>
      <p>{words(moved ? 'contact.agreed_clock' : 'contact.client_clock', { time: wallTime(clock, locale) })}</p>
      {said && (
        <p>
          {said.why} {said.instead}
        </p>
      )}
      {next && <p>{words(moved ? 'contact.next_agreed' : 'contact.next', { time: wallTime(next, locale) })}</p>}
    </>
  )
}

function agreedFacts(view: ChapterView, agreement: SafeContact): readonly Fact[] {
  const { label } = view
  const { words, locale } = view.frame
  const { ways, from, to, time_zone, through } = agreement
  const person = through === null ? undefined : namedPersons(view).find((one) => one.person === through)
  const hours =
    from === null || to === null
      ? words('contact.any_hour')
      : words('contact.hours', { from: clockText(from, locale), to: clockText(to, locale) })
  return [
    {
      name: words('contact.field_ways'),
      value: new Intl.ListFormat(locale).format(ways.map((way) => words(`contact.way_${way}`))),
    },
    ...(through === null
      ? []
      : [{ name: words('contact.field_through'), value: <bdi>{person ? calledAs(person, view) : '–'}</bdi> }]),
    { name: words('contact.field_days'), value: daysText(agreement, locale) ?? words('contact.any_day') },
    { name: words('contact.field_hours'), value: `${hours}, ${zoneText(time_zone, { words, label })}` },
  ]
}

function sealedFacts(view: ChapterView): readonly Fact[] {
  const content = safeContent(view)
  return (['code_word', 'cover_story', 'agreed_with'] as const).flatMap((member) => {
    const value = textIn(content, member)
    return value === undefined ? [] : [{ name: view.frame.words(`contact.field_${member}`), value: <bdi>{value}</bdi> }]
  })
}

function untilFacts({ frame }: ChapterView, { agreedOn, valid_until }: SafeContact, { until }: ContactNow) {
  const { words, locale } = frame
  const name = words(valid_until === null ? 'contact.field_review' : 'contact.field_valid_until')
  return [
    { name: words('contact.agreed_on'), value: longDate(agreedOn, locale) },
    ...(until === null ? [] : [{ name, value: longDate(until, locale) }]),
  ]
}

/** The newest words of the agreement, as far as the reader may open them. */
export function safeContent({ shown }: ChapterView): PartContent {
  return shown.opened.findLast(({ part }) => part === 'safe_contact')?.content ?? {}
}
