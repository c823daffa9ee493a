import type { Proposal } from '../../../domain/casework/verification/verificationFile.ts'
import { daysBetween } from '../../../domain/terms/calendar.ts'
import { longDate } from '../../../outputs/figures/longDate.ts'
import { Status } from '../../look/parts/status.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { organisationName } from '../partnerDesk/organisationSelect.tsx'

type Props = { view: ChapterView; proposal: Proposal }

/** Both parties side by side: what the hub proposes with its reason, and what the ministry says. */
export function BothSay({ view, proposal }: Props) {
  return (
    <div class="baken-both">
      <HubSays view={view} proposal={proposal} />
      <span>{view.frame.words('verification.and')}</span>
      <MinistrySays view={view} proposal={proposal} />
    </div>
  )
}

function HubSays({ view, proposal }: Props) {
  const { frame, label } = view
  const { words, locale } = frame
  const [reason] = reasonsOf(view, proposal)
  return (
    <div class="is-given">
      <h3>{words('verification.the_hub')}</h3>
      <p class="baken-next">
        <b>
          {label('outcomes', proposal.outcome)}: {label('topics', proposal.topic)}
        </b>
      </p>
      {reason !== undefined && (
        <p>
          <bdi>{reason}</bdi>
        </p>
      )}
      <p class="baken-small baken-muted">
        {writtenBy(view, 'determination_proposed', proposal, longDate(proposal.proposedOn, locale))}
      </p>
    </div>
  )
}

const looks = { waiting: 'is-open', confirmed: 'is-given', disputed: 'is-against', withdrawn: undefined } as const

function MinistrySays({ view, proposal }: Props) {
  const { frame, today } = view
  const { words, locale } = frame
  const { state, proposedOn, answeredOn } = proposal
  const [, reason] = reasonsOf(view, proposal)
  return (
    <div class={looks[state]}>
      <h3>{state === 'withdrawn' ? words('verification.the_hub') : organisationName(view, proposal.organisation)}</h3>
      {state === 'waiting' ? (
        <p>
          <Status kind="waiting" bare>
            {words('verification.waits', { days: daysBetween(proposedOn, today) })}
          </Status>
        </p>
      ) : (
        <p class="baken-next">
          <b>{words(`verification.says_${state}`)}</b>
        </p>
      )}
      {reason !== undefined && (
        <p>
          <bdi>{reason}</bdi>
        </p>
      )}
      {answeredOn !== null && state !== 'waiting' && (
        <p class="baken-small baken-muted">
          {writtenBy(view, `determination_${state}`, proposal, longDate(answeredOn, locale))}
        </p>
      )}
      {state === 'waiting' && <p class="baken-small baken-muted">{words('verification.somebody_else')}</p>}
    </div>
  )
}

/** The reasons that were written with a proposal: of who proposed, and of who answered or withdrew it. */
function reasonsOf({ shown }: ChapterView, { proposal, state }: Proposal): readonly (string | undefined)[] {
  const reasonWith = (type: string) => {
    const versions = eventsOf({ shown }, type, proposal).map(({ version }) => version)
    const found = shown.opened.find(({ part, version }) => part === 'determination' && versions.includes(version))
    return found?.content.reason === undefined ? undefined : String(found.content.reason)
  }
  return [reasonWith('determination_proposed'), state === 'waiting' ? undefined : reasonWith(`determination_${state}`)]
}

function eventsOf({ shown }: Pick<ChapterView, 'shown'>, type: string, proposal: number) {
  return shown.events.filter((event) => event.type === type && isOf(event.facts, proposal))
}

function isOf(facts: unknown, proposal: number): boolean {
  return typeof facts === 'object' && facts !== null && 'proposal' in facts && facts.proposal === proposal
}

/** Who wrote it, and on which day it took effect. */
function writtenBy(view: ChapterView, type: string, { proposal }: Proposal, date: string): string {
  const person = eventsOf(view, type, proposal)[0]?.person
  return person === undefined ? date : `${person}, ${date}`
}
