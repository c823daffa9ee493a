import { sentenceGroups } from '../../boundary/profile/parts/sentencesFile.ts'
import type { Sentence } from '../../boundary/profile/readSentences.ts'
import { Field } from '../look/forms/field.tsx'
import { Select } from '../look/forms/select.tsx'
import { Fold } from '../look/parts/fold.tsx'
import type { SentenceLanguage } from './readySentences.ts'
import type { TalkView } from './talkView.ts'

/** Sentences to pick by typing, in the language of the reporter; what they say stands below in the worker's own before they go. */
export function SentencePicker({ view }: { view: TalkView }) {
  const { frame, sentences } = view
  const { words } = frame
  return (
    <div data-sentences>
      <Fold summary={words('conversations.sentences')}>
        <div class="baken-sentences__choose">
          <Field
            id="sentence-find"
            name="find"
            type="search"
            label={words('conversations.sentences_find')}
            autocomplete="off"
          />
          <Select
            id="sentence-language"
            name="language"
            label={words('conversations.sentences_language')}
            value={frame.locale}
            options={sentences.languages.map((language) => ({
              value: language.code,
              label: language.isDraft
                ? words('conversations.language_draft', { language: language.ownName })
                : language.ownName,
            }))}
          />
        </div>
        <ul class="baken-sentences" data-sentence-list>
          {sentenceGroups.flatMap((group) =>
            sentences.sentences
              .filter((sentence) => sentence.group === group)
              .map((sentence) => (
                <SentenceEntry key={sentence.code} sentence={sentence} languages={sentences.languages} view={view} />
              )),
          )}
        </ul>
        <p class="baken-hint" data-sentences-none hidden>
          {words('conversations.sentences_none')}
        </p>
      </Fold>
      <div data-translation hidden class="baken-translation">
        <p class="baken-hint">{words('conversations.translation')}</p>
        <p data-translation-draft hidden class="baken-hint">
          {words('conversations.translation_draft')}
        </p>
        <ul class="baken-list" data-translation-lines />
      </div>
    </div>
  )
}

type SentenceProps = { sentence: Sentence; languages: readonly SentenceLanguage[]; view: TalkView }

function SentenceEntry({ sentence, languages, view: { frame } }: SentenceProps) {
  const own = sentence.texts[frame.locale] ?? ''
  return (
    <li data-sentence>
      <button type="button" class="baken-sentence">
        <span class="baken-muted">{frame.words(`conversations.group_${sentence.group}`)}</span> <span>{own}</span>
      </button>
      {languages.map(({ code, direction, isDraft }) =>
        sentence.texts[code] === undefined ? null : (
          <span key={code} hidden data-in={code} data-draft-text={isDraft ? '' : undefined} lang={code} dir={direction}>
            {sentence.texts[code]}
          </span>
        ),
      )}
    </li>
  )
}
