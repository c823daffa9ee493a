import type { CodeFault } from '../../domain/conversations/parseCode.ts'
import type { PublicWords } from '../../messages/publicWords.ts'
import type { PublicFrame } from '../shell/publicFrame.ts'

/** What somebody typed may run in another direction than the sentence around it. */
const apart = (text: string) => `\u2068${text}\u2069`

/** What is wrong with a code as it was typed, in a sentence that says where. */
export function codeFaultText(fault: CodeFault, words: PublicWords): string {
  if (fault.fault === 'not-ten') return words('conversation.fault_not_ten', { found: fault.found })
  const where = { place: fault.place, typed: apart(fault.typed) }
  if (fault.fault === 'not-a-group') return words('conversation.fault_not_a_group', where)
  if (fault.near.length === 0) return words('conversation.fault_not_a_word', where)
  const near = fault.near.map(apart).join(words('public.comma'))
  return words('conversation.fault_not_a_word_near', { ...where, near })
}

/** The same sentences with their places left open, for a script that reads the code itself. */
export function FaultTemplates({ frame: { words } }: { frame: PublicFrame }) {
  const open = { place: '{place}', typed: apart('{typed}'), near: '{near}', found: '{found}' }
  const sentences = {
    'not-a-word': words('conversation.fault_not_a_word', open),
    'not-a-word-near': words('conversation.fault_not_a_word_near', open),
    'not-a-group': words('conversation.fault_not_a_group', open),
    'not-ten': words('conversation.fault_not_ten', open),
    missing: words('conversation.code_missing'),
    wrong: words('conversation.wrong_code'),
    busy: words('conversation.busy_code'),
  }
  return (
    <>
      {Object.entries(sentences).map(([fault, text]) => (
        <template key={fault} data-fault={fault}>
          {text}
        </template>
      ))}
    </>
  )
}
