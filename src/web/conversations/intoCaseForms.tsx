import { mayTakeIn } from '../../domain/casework/intake/mayTakeIn.ts'
import type { ReporterFacts } from '../../domain/conversations/reporterFacts.ts'
import { refusalText } from '../../outputs/conversations/refusalText.ts'
import { Choice } from '../look/forms/choice.tsx'
import { Field } from '../look/forms/field.tsx'
import { Button } from '../look/parts/button.tsx'
import { Fold } from '../look/parts/fold.tsx'
import { paths } from '../shell/paths.ts'
import { actOf } from './plainActs.tsx'
import type { TalkView } from './talkView.ts'

/** How the danger that a reporter chose is called in the form of a report. */
const dangers = { yes: 'now', soon: 'soon', no: 'no', unsure: 'unknown' } as const
/** Who writes, as far as a role follows from it. */
const roles: Readonly<Record<NonNullable<ReporterFacts['who']>, string>> = {
  victim: 'victim',
  friend_or_relative: '',
  professional: '',
  other: 'anonymous',
}

/**
 * Makes a report of a conversation, or adds it to a case. The worker ticks what goes along; the script puts the opened texts into the form. A
 * report opens in a tab of its own, so that the key here stays open.
 */
export function IntoCaseForms({ view }: { view: TalkView }) {
  const { words } = view.frame
  const decision = actOf(view, { do: 'make-case' })
  if (!decision.ok && decision.error.reason === 'is_case') return null
  if (!mayTakeIn(view.actor.role)) return <Told summary={words('conversations.into_case')}>{whoMakesCases(view)}</Told>
  if (!decision.ok) {
    const { why, instead } = refusalText(words, decision.error.reason)
    return <Told summary={words('conversations.into_case')}>{`${why} ${instead}`}</Told>
  }
  const { number } = view.opened.conversation
  return (
    <Fold summary={words('conversations.into_case')}>
      <fieldset class="baken-field" data-into>
        <legend class="baken-label">{words('conversations.into_what')}</legend>
        <p class="baken-hint">{words('conversations.into_what_hint')}</p>
        <ul class="baken-into" data-into-lines />
      </fieldset>
      <div class="baken-into__ways">
        <form class="baken-form" method="post" action={paths.intakeKnown} target="_blank" rel="noopener" data-report>
          <h4>{words('conversations.into_report')}</h4>
          {Object.entries(reportOf(view)).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <input type="hidden" name="says" data-says />
          <Button>{words('conversations.into_report_send')}</Button>
        </form>
        <form class="baken-form" data-entry data-to={paths.conversationPart(number, 'entry')}>
          <h4>{words('conversations.into_existing')}</h4>
          <Field
            id="into-number"
            name="into"
            label={words('conversations.into_number')}
            required
            maxLength={40}
            autocomplete="off"
            short
          />
          <p
            class="baken-error"
            role="alert"
            id="into-says"
            data-entry-says
            data-unreached={words('conversations.failed_unreached')}
            hidden
          />
          <div data-entry-sure hidden>
            <Choice type="checkbox" name="sure" value="" label={words('conversations.into_sure')} />
          </div>
          <Button>{words('conversations.into_existing_send')}</Button>
        </form>
      </div>
      <p class="baken-error" data-into-nothing role="alert" hidden>
        {words('conversations.into_nothing')}
      </p>
    </Fold>
  )
}

/** Whom to hand over to: who reads it and takes reports in, by name. */
function whoMakesCases({ frame: { words, locale }, opened }: TalkView): string {
  const makers = opened.readers.filter(({ hasKey, role }) => hasKey && role !== null && mayTakeIn(role))
  const names = makers.flatMap(({ name }) => name ?? [])
  if (names.length === 0) return words('conversations.into_by_intake')
  const list = new Intl.ListFormat(locale, { type: 'disjunction' }).format(names)
  return words('conversations.into_by_intake_names', { names: list })
}

function Told({ summary, children }: { summary: string; children: string }) {
  return (
    <Fold summary={summary}>
      <p class="baken-measure">{children}</p>
    </Fold>
  )
}

/** What the form of a report is filled in with beside the words. */
function reportOf({ opened, facts }: TalkView): Readonly<Record<string, string>> {
  const { number, kind } = opened.conversation
  return {
    ...{ kind: 'report', conversation: number, channel: kind === 'chat' ? 'chat' : 'mailbox' },
    ...(facts.acute !== undefined && { danger: dangers[facts.acute] }),
    ...(facts.where !== undefined && { place: facts.where }),
    ...(facts.who !== undefined && { reporter_role: roles[facts.who] }),
  }
}
