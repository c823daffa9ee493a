import { movedText } from '../../../outputs/casework/movedText.ts'
import { refusalText } from '../../../outputs/casework/refusalText.ts'
import { longDate } from '../../../outputs/figures/longDate.ts'
import { LinkButton } from '../../look/parts/button.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Status } from '../../look/parts/status.tsx'
import { paths } from '../../shell/paths.ts'
import type { ChapterView } from '../chapters/chapterView.ts'
import { contactNow } from '../contact/contactNow.ts'

/** Whether there is an agreement on how the client may be reached, and what stands in the way now; the rules themselves are read on their own page. */
export function SafeContactCard({ view }: { view: ChapterView }) {
  const { frame, shown } = view
  const { words, locale } = frame
  const { agreement, attempts } = shown.chapters.contact
  const last = attempts.at(-1)
  const now = agreement && contactNow(view, agreement)
  const refusal = now?.refusal
  const href = paths.caseChapter(shown.state.number, 'contact')
  return (
    <Panel id="safe-contact" title={words('casework.contact_title')}>
      {agreement ? (
        <>
          {refusal && <Status kind="danger">{words('contact.not_now')}</Status>}
          {now?.moved && <Status kind="waiting">{movedText(now.moved, { ...view, ...view.frame })}</Status>}
          <p>
            {refusal
              ? refusalText(refusal, { ...view, ...frame }).why
              : words('casework.contact_agreed', { date: longDate(agreement.agreedOn, locale) })}
          </p>
          {last && (
            <p class="baken-small baken-muted">{words('casework.contact_last', { date: longDate(last.on, locale) })}</p>
          )}
          <LinkButton href={href} icon="lock">
            {words('casework.contact_read')}
          </LinkButton>
        </>
      ) : (
        <>
          <p>{words('casework.contact_none')}</p>
          <LinkButton href={href}>{words('casework.contact_agree')}</LinkButton>
        </>
      )}
    </Panel>
  )
}
