import type { BeginForm } from '../../boundary/conversations/sentByForm.ts'
import type { ConversationCode } from '../../domain/conversations/code.ts'
import { codeInGroups } from '../../domain/conversations/writeCode.ts'
import { Button } from '../../web/look/parts/button.tsx'
import { Icon } from '../../web/look/parts/icon.tsx'
import type { PublicFrame } from '../shell/publicFrame.ts'
import { PublicPage } from '../shell/publicPage.tsx'
import { WithNumbers } from '../shell/withNumbers.tsx'
import { CallBeforeWriting } from './callBeforeWriting.tsx'
import { ErrorLine, Hidden } from './formParts.tsx'
import { shownCode } from './shownCode.ts'
import { messageOf } from './writing.ts'

/** What is shown again as it was: the code, and which of its words is asked for. */
export type ShownCode = { readonly code: ConversationCode; readonly place: number }

export type CodeFaultNow = 'word_wrong' | 'code_taken' | 'busy'

type Props = { frame: PublicFrame; form: BeginForm; shown: ShownCode; fault?: CodeFaultNow | undefined }

/** The code, before anything is sent: it goes only when one of its words comes back. */
export function CodeStepPage({ frame, form, shown, fault }: Props) {
  return (
    <PublicPage frame={frame}>
      {form.facts.acute === 'yes' && <CallBeforeWriting frame={frame} form={form} />}
      <CodeStep frame={frame} form={form} shown={shown} fault={fault} />
    </PublicPage>
  )
}

/** The same with its places left open, for a browser that makes the code itself. */
export function CodeStepTemplate({ frame }: { frame: PublicFrame }) {
  return (
    <template data-code-step>
      <CodeStep frame={frame} />
    </template>
  )
}

function CodeStep({ frame, form, shown, fault }: { frame: PublicFrame } & Partial<Props>) {
  const { words, language } = frame
  const listed = shown ? shownCode(shown.code, language.code) : []
  return (
    <form class="baken-block" method="post" action={frame.pathTo('write')} autocomplete="off" data-talk="keep">
      <h1>{words('conversation.code_title')}</h1>
      <p class="baken-lead">{words('conversation.code_lead')}</p>
      {fault === 'code_taken' && <ErrorLine text={words('conversation.code_taken')} />}
      {fault === 'busy' && <ErrorLine text={words('conversation.busy')} />}
      <ol class="baken-words" data-code-words>
        {listed.map((word, at) => (
          <li key={at}>
            <span dir="ltr">{word}</span>
          </li>
        ))}
      </ol>
      <ul class="baken-plain-list">
        <li>
          <b>{words('conversation.keep_paper')}</b>
        </li>
        <li>{words('conversation.keep_heart')}</li>
        <li>{words('conversation.keep_photo')}</li>
        <li>{words('conversation.keep_nobody')}</li>
      </ul>
      <div class="baken-note">
        <p>{words('conversation.code_lost')}</p>
      </div>
      {form && shown && <Hidden fields={carriedFields(form, shown)} />}
      <p>
        <b>{words('conversation.not_sent')}</b>
      </p>
      <WordField frame={frame} shown={shown} isWrong={fault === 'word_wrong'} />
      <div class="baken-buttons">
        <Button look="primary" name="step" value="keep">
          {words('conversation.send')}
        </Button>
        <button class="baken-button baken-button--plain" type="submit" name="step" value="edit" data-back>
          {words('conversation.edit')}
        </button>
        <button
          class="baken-button baken-button--plain"
          type="submit"
          name="step"
          value="ask-without"
          data-without-code
        >
          {words('conversation.without_code')}
        </button>
      </div>
      <p role="status" data-working />
      {form && (
        <div class="baken-steps">
          <details>
            <summary>
              <span>{words('conversation.you_send')}</span>
              <Icon name="down" />
            </summary>
            <p class="baken-said" dir="auto">
              <WithNumbers text={messageOf(form, words)} />
            </p>
          </details>
        </div>
      )}
    </form>
  )
}

type WordProps = { frame: PublicFrame; shown?: ShownCode | undefined; isWrong: boolean }

function WordField({ frame, shown, isWrong }: WordProps) {
  const { words } = frame
  const described = isWrong || !shown ? 'word-hint word-error' : 'word-hint'
  return (
    <div class="baken-field">
      <label class="baken-label" for="word">
        <Numbered text={words('conversation.word_label', { number: SLOT })} place={shown?.place} />
      </label>
      <p class="baken-hint" id="word-hint">
        {words('conversation.word_hint')}
      </p>
      {(isWrong || !shown) && (
        <p class="baken-error" id="word-error" role="alert" data-word-fault hidden={!isWrong}>
          <Numbered text={words('conversation.word_wrong', { number: SLOT })} place={shown?.place} />
        </p>
      )}
      <input
        class="baken-input baken-input--word"
        id="word"
        name="word"
        dir="auto"
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        maxLength={100}
        aria-invalid={isWrong ? true : undefined}
        aria-describedby={described}
      />
    </div>
  )
}

const SLOT = '\u0000'

/** A sentence with the number of the word in it; without one, its place. */
function Numbered({ text, place }: { text: string; place: number | undefined }) {
  const [before, after] = text.split(SLOT)
  return (
    <>
      {before}
      <span data-word-number>{place}</span>
      {after}
    </>
  )
}

/** All of it travels in the form: nothing is kept before it is sent. */
export function carriedFields(form: BeginForm, shown: ShownCode): Readonly<Record<string, string | undefined>> {
  const { kind, facts, text, reach, when, country } = form
  return {
    kind,
    ...facts,
    text,
    reach,
    when,
    country,
    code: codeInGroups(shown.code).join(' '),
    place: `${shown.place}`,
  }
}
