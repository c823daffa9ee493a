import type { ComponentChildren } from 'preact'
import type { LetterKind } from '../../../domain/casework/sharing/sharingEvents.ts'
import { type Locale, locales } from '../../../domain/shared/locale.ts'
import { capital } from '../../../outputs/capital.ts'
import type { RefusalText } from '../../../outputs/casework/refusalText.ts'
import type { DocumentText } from '../../../outputs/letters/documentText.ts'
import { TextArea } from '../../look/forms/textArea.tsx'
import { Button, LinkButton } from '../../look/parts/button.tsx'
import { Crumbs } from '../../look/parts/crumbs.tsx'
import { Fold } from '../../look/parts/fold.tsx'
import { Notice } from '../../look/parts/notice.tsx'
import { PageHead } from '../../look/parts/pageHead.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { PrintButton } from '../../look/parts/printButton.tsx'
import type { Frame } from '../../look/shell/frame.ts'
import { Page } from '../../look/shell/page.tsx'
import { paths } from '../../shell/paths.ts'
import { LiveWatch } from '../live/liveBand.tsx'
import { SHARING } from '../sharing/slugs.ts'
import { LetterBody } from './letterBody.tsx'

export type LetterView = {
  readonly frame: Frame
  readonly number: string
  /** The version of the case that it was made from. */
  readonly version: number
  readonly kind: LetterKind
  readonly text: DocumentText
  /** Who made it and when, once it was. */
  readonly marked: string | undefined
  readonly refused: RefusalText | undefined
  readonly recipient: string
  /** What is wrong with the key of the recipient, in a sentence. */
  readonly error: string | undefined
}

/** The languages that a letter is written in: organisations here read Dutch, and who travels along may not. */
export function languagesOf(kind: LetterKind): readonly Locale[] {
  return kind === 'travel_note' ? locales : ['nl']
}

/** A letter before it is made, exactly as it will be; or as it was made, to print. */
export function LetterPage({ view }: { view: LetterView }) {
  const { frame, number, kind, text, marked, refused } = view
  const { words } = frame
  const title = capital(words(`sharing.letter_${kind}`))
  const path = [
    { href: paths.cases, label: words('casework.title') },
    { href: paths.case(number), label: number },
    { href: paths.caseChapter(number, SHARING), label: words('sharing.title') },
  ]
  return (
    <Page
      frame={frame}
      title={words('sharing.letters')}
      current={paths.cases}
      head={
        <div class="baken-letter-head">
          <LiveWatch frame={frame} number={number} />
          <Crumbs words={words} path={path} here={title} />
          <PageHead title={title} lead={words(marked === undefined ? 'sharing.letter_look' : 'sharing.letter_made')}>
            {marked !== undefined && <PrintButton words={words} />}
          </PageHead>
          {refused && (
            <Notice kind="danger" answers title={refused.why}>
              <p>{refused.instead}</p>
            </Notice>
          )}
        </div>
      }
      side={marked === undefined && !refused ? <MakeForms view={view} /> : undefined}
    >
      {!refused && (
        <LetterBody
          text={text}
          {...(marked === undefined ? { preview: words('sharing.letter_not_made') } : { marked })}
        />
      )}
    </Page>
  )
}

function MakeForms({ view }: { view: LetterView }) {
  const { frame, number, kind, text, recipient, error } = view
  const { words } = frame
  const others = languagesOf(kind).filter((locale) => locale !== text.locale)
  const seal = (
    <MakeForm view={view} how="seal">
      <TextArea
        id="recipient"
        name="recipient"
        rows={3}
        label={words('sharing.export_key')}
        hint={words('sharing.export_key_hint')}
        value={recipient}
        error={error}
      />
      <Button icon="lock">{words('sharing.letter_seal_make')}</Button>
    </MakeForm>
  )
  return (
    <Panel id="make" title={words('sharing.letter_make')} look="next">
      <div class="baken-stack">
        <p>{words('sharing.letter_read')}</p>
        <MakeForm view={view} how="print">
          <Button look="primary">{words('sharing.letter_print')}</Button>
        </MakeForm>
        {error === undefined ? <Fold summary={words('sharing.letter_seal')}>{seal}</Fold> : seal}
        {others.map((locale) => (
          <p key={locale}>
            <LinkButton href={`${paths.caseLetter(number, kind)}?in=${locale}`}>
              {words(`sharing.letter_in_${locale}`)}
            </LinkButton>
          </p>
        ))}
      </div>
    </Panel>
  )
}

type FormProps = { view: LetterView; how: 'print' | 'seal'; children: ComponentChildren }

function MakeForm({ view: { number, version, kind, text }, how, children }: FormProps) {
  return (
    <form class="baken-form" method="post" action={paths.caseLetter(number, kind)}>
      <input type="hidden" name="seen" value={version} />
      <input type="hidden" name="in" value={text.locale} />
      <input type="hidden" name="how" value={how} />
      {children}
    </form>
  )
}
