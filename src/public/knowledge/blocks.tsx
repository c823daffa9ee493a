import type { ShownBlock, ShownCard } from '../../outputs/knowledge/shownPage.ts'
import { Icon } from '../../web/look/parts/icon.tsx'
import { CopiedNumber } from '../shell/copiedNumber.tsx'
import { Inlines } from './inlines.tsx'

export type BlockProps = {
  blocks: readonly ShownBlock[]
  addressOf: (number: number) => string
  sayCite: (number: number) => string
}

/** What a page is made of, as markup. Nothing in it was markup before: each piece is of a closed list. */
export function Blocks({ blocks, ...rest }: BlockProps) {
  return (
    <>
      {blocks.map((block, at) => (
        <Piece key={at} block={block} {...rest} />
      ))}
    </>
  )
}

function Piece({ block, ...rest }: { block: ShownBlock } & Omit<BlockProps, 'blocks'>) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Inlines inlines={block.children} {...rest} />
        </p>
      )
    case 'list': {
      const items = block.items.map((item, at) => (
        <li key={at}>
          <Blocks blocks={item} {...rest} />
        </li>
      ))
      return block.isOrdered ? <ol>{items}</ol> : <ul>{items}</ul>
    }
    case 'warning':
      return (
        <div class="baken-warned">
          <Blocks blocks={block.children} {...rest} />
        </div>
      )
    case 'steps':
      return (
        <div class="baken-steps">
          {block.steps.map(({ title, blocks }, at) => (
            <details key={title}>
              <summary>
                <span class="baken-step">{at + 1}</span>
                <span>{title}</span>
                <Icon name="down" />
              </summary>
              <div class="baken-fold__inside">
                <Blocks blocks={blocks} {...rest} />
              </div>
            </details>
          ))}
        </div>
      )
    case 'cards':
      return (
        <ul class="baken-cards">
          {block.cards.map((card) => (
            <Card key={card.id} card={card} />
          ))}
        </ul>
      )
  }
}

function Card({ card: { title, isHelp, call, write, site, lines, remarks } }: { card: ShownCard }) {
  return (
    <li class={isHelp ? 'baken-call' : 'baken-entry'}>
      <p>
        <b>{title}</b>
      </p>
      {call && (
        <a class="baken-number" href={`tel:${call.dial}`} dir="ltr">
          {call.number}
        </a>
      )}
      {write && (
        <p>
          {write.how} <CopiedNumber number={write.number} />
        </p>
      )}
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {site && (
        <p>
          {site.warning}{' '}
          <a class={isHelp ? 'baken-target' : undefined} href={site.address} rel="noreferrer" dir="ltr">
            {shortAddress(site.address)}
          </a>
        </p>
      )}
      {remarks.map((remark) => (
        <p key={remark} class="baken-muted">
          {remark}
        </p>
      ))}
    </li>
  )
}

const LONGEST = 60

/** An address as somebody reads it: without its beginning, and cut where it is long. */
function shortAddress(address: string): string {
  const plain = address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')
  return plain.length <= LONGEST ? plain : `${plain.slice(0, LONGEST)}…`
}
