import type { GuideAnswer } from '../../outputs/guide/guideAnswer.ts'
import { you } from '../../outputs/guide/tongue.ts'
import { Icon } from '../../web/look/parts/icon.tsx'

/** One number, which works from where the reader is. */
export function FirstLine({ answer: { first, isAbroad, isPlaceUnknown, tongue } }: { answer: GuideAnswer }) {
  if (!first?.number) return null
  const { number, name, standing, conditions } = first
  return (
    <div class="baken-firstline">
      <Icon name="phone" />
      <p>
        <b>{tongue.words('guide.call')}</b>{' '}
        <a href={`tel:${number.dial}`} dir="ltr">
          {number.shown}
        </a>
      </p>
      <p>{isAbroad ? tongue.words('guide.works_abroad', { ...you(tongue), name }) : name}</p>
      {isPlaceUnknown && conditions.map((text) => <p key={text}>{text}</p>)}
      <p class="baken-hint">{standing}</p>
    </div>
  )
}
