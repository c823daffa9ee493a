import { mayCommand } from '../../../domain/casework/caseCommand.ts'
import type { Words } from '../../../messages/words.ts'
import { FileField } from '../../look/forms/fileField.tsx'
import { Button } from '../../look/parts/button.tsx'
import { Notice } from '../../look/parts/notice.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { paths } from '../../shell/paths.ts'
import type { ChapterView } from '../chapters/chapterView.ts'
import type { FileAnswer } from './refusalOfFile.ts'

const TAKEN = '.jpg,.jpeg,.png,.webp,.pdf,.docx,.xlsx,.odt,.txt'

/** A document from the device, and why the last one was not taken. */
export function UploadPanel({ view, refused }: { view: ChapterView; refused?: FileAnswer | undefined }) {
  const { words } = view.frame
  if (!mayCommand(view.hat, 'add-document') || view.shown.state.closed_on !== null) return null
  const action = paths.documentUpload(view.shown.state.number)
  return (
    <Panel id="upload" title={words('documents.add_title')} look="lit">
      <UploadForm words={words} action={action} refused={refused} />
    </Panel>
  )
}

type UploadFormProps = { words: Words; action: string; refused: FileAnswer | undefined }

export function UploadForm({ words, action, refused }: UploadFormProps) {
  return (
    <form class="baken-form" method="post" action={action} encType="multipart/form-data">
      {refused && (
        <Notice kind="danger" answers title={refused.why}>
          <p>{refused.instead}</p>
        </Notice>
      )}
      <FileField
        id="file"
        name="file"
        label={words('documents.file')}
        hint={words('documents.file_hint')}
        accept={TAKEN}
        required
      />
      <div class="baken-buttons">
        <Button look="primary">{words('documents.add')}</Button>
      </div>
    </form>
  )
}
