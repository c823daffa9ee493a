import type { PublicFrame } from '../shell/publicFrame.ts'

/**
 * Room for pictures in a form, which a script opens: only it can take out of them what nobody wants to send. The field has no name, so that
 * no form sends a file as it is.
 */
export function PicturesField({ frame: { words } }: { frame: PublicFrame }) {
  return (
    <>
      <div data-pictures hidden>
        <div class="baken-field">
          <label class="baken-label" for="pictures">
            {words('conversation.pictures_label')}
          </label>
          <p class="baken-hint" id="pictures-hint">
            {words('conversation.pictures_hint')}
          </p>
          <input
            class="baken-input"
            id="pictures"
            type="file"
            accept="image/jpeg,image/png,image/webp"
            multiple
            aria-describedby="pictures-hint"
          />
          <ul class="baken-lines" data-chosen />
        </div>
      </div>
      <p class="baken-error" role="alert" data-add-fault hidden />
    </>
  )
}

/** How a picture that was chosen is shown, with the way to take it out again. */
export function PictureTemplate({ frame: { words } }: { frame: PublicFrame }) {
  return (
    <template data-picture>
      <li class="baken-buttons">
        <span data-image />
        <button class="baken-button" type="button" data-take-out>
          {words('conversation.picture_out')}
        </button>
      </li>
    </template>
  )
}
