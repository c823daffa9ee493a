import { type BeginForm, LONGEST_TEXT } from '../../boundary/conversations/sentByForm.ts'
import { extraQuestions } from '../../domain/conversations/beginning.ts'
import { Button } from '../../web/look/parts/button.tsx'
import { Icon } from '../../web/look/parts/icon.tsx'
import type { PublicFrame } from '../shell/publicFrame.ts'
import { PublicPage } from '../shell/publicPage.tsx'
import { CodeStepTemplate } from './codeStep.tsx'
import { DangerField, FactFields } from './factFields.tsx'
import { Box, ErrorLine } from './formParts.tsx'
import { KindField } from './kindField.tsx'
import { OtherChats } from './otherChats.tsx'
import { PicturesField, PictureTemplate } from './picturesField.tsx'
import { Sentences } from './sentences.tsx'
import { WithoutCodeTemplates } from './withoutCode.tsx'
import { messageOf, type WriteFault, youOf } from './writing.ts'

type Props = { frame: PublicFrame; form: BeginForm; fault?: WriteFault | undefined; chat: WriteChat }

/** Whether somebody is on the chat now, and what is said of it when nobody is. */
export type WriteChat = { readonly isOpen: boolean; readonly lines: readonly string[] }

/** The form: as short as somebody has time for. It is answered with a code, and nothing is sent before that is kept. */
export function WritePage({ frame, form, fault, chat }: Props) {
  const { words } = frame
  return (
    <PublicPage frame={frame}>
      <div class="baken-block">
        <h1>{words('conversation.write_title')}</h1>
        <p class="baken-lead">{words('conversation.write_lead', youOf(form))}</p>
        {frame.isDemo && (
          <p class="baken-warned">
            <b>{words('conversation.practice_write', youOf(form))}</b>
          </p>
        )}
        {!chat.isOpen && <OtherChats frame={frame} />}
        {chat.lines.length > 0 && <p>{chat.lines.join(' ')}</p>}
        <div class="baken-note">
          <p>{words('conversation.short_way', youOf(form))}</p>
          {frame.has('code') && (
            <p>
              <a href={frame.pathTo('code')}>{words('conversation.have_code', youOf(form))}</a>
            </p>
          )}
        </div>
      </div>
      <form
        class="baken-block baken-write"
        method="post"
        action={frame.pathTo('write')}
        autocomplete="off"
        data-talk="begin"
        data-otherwise={words('conversation.help_text')}
      >
        {fault === 'busy' && <ErrorLine text={words('conversation.busy')} />}
        <KindField frame={frame} form={form} hasChat={chat.isOpen} />
        <div data-faults />
        <TextBox frame={frame} form={form} fault={fault} />
        <DangerField frame={frame} form={form} />
        <Box
          name="reach"
          label={words('conversation.reach_label')}
          hint={words('conversation.reach_hint', youOf(form))}
          value={form.reach}
          most={1_000}
          isNamed
        />
        <PicturesField frame={frame} />
        <FactFields frame={frame} form={form}>
          {extraQuestions.map((question) => (
            <div key={question} class={`baken-asked baken-asked--${question}`} data-asked={question}>
              <Box
                name={question}
                label={words(`conversation.${question}_label`)}
                {...(question === 'when' && { hint: words('conversation.when_hint', youOf(form)) })}
                value={form[question]}
                rows={1}
                most={500}
                isNamed
              />
            </div>
          ))}
        </FactFields>
        <p class="baken-hint">{words('conversation.facts_note')}</p>
        <div class="baken-buttons">
          <Button look="primary" name="step" value="begin">
            {words('conversation.next')}
          </Button>
          <span class="baken-hint" data-sealed-by="browser" hidden>
            {words('conversation.next_note', youOf(form))}
          </span>
        </div>
        <p role="status" data-working />
        <SealedBy frame={frame} form={form} />
      </form>
      <CodeStepTemplate frame={frame} />
      <WithoutCodeTemplates frame={frame} />
      <PictureTemplate frame={frame} />
      <Sentences frame={frame} />
    </PublicPage>
  )
}

function TextBox({ frame: { words }, form, fault }: Pick<Props, 'frame' | 'form' | 'fault'>) {
  const long = { letters: messageOf(form, words).length, most: LONGEST_TEXT }
  const errors = {
    text_missing: words('conversation.text_missing'),
    text_long: words('conversation.text_long', long),
  }
  return (
    <Box
      name="text"
      label={words('conversation.text_label')}
      hint={words('conversation.text_hint', youOf(form))}
      value={form.text}
      error={fault === 'text_missing' || fault === 'text_long' ? errors[fault] : undefined}
      rows={7}
      most={LONGEST_TEXT}
    />
  )
}

/** Who encrypts. A script that can do it in the browser shows the other sentence. */
function SealedBy({ frame: { words }, form }: Pick<Props, 'frame' | 'form'>) {
  return (
    <div class="baken-note">
      <p data-sealed-by="server">
        <Icon name="lock" /> {words('conversation.sealed_server', youOf(form))} {words('conversation.no_pictures')}
      </p>
      <p data-sealed-by="browser" hidden>
        <Icon name="lock" /> <b>{words('conversation.sealed_browser', youOf(form))}</b>
      </p>
    </div>
  )
}
