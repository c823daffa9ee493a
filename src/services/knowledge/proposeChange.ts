import { createHash } from 'node:crypto'
import type { Actor } from '../../domain/access/actor.ts'
import type { ContentFinding } from '../../domain/knowledge/contentFinding.ts'
import { type ContactCheck, contactCheckText } from '../../domain/knowledge/publishing/contactCheck.ts'
import { type EmbassyNumber, embassyText } from '../../domain/knowledge/publishing/embassyNumber.ts'
import { markChecked } from '../../domain/knowledge/publishing/markChecked.ts'
import { type ChangedFile, filesOf, type Subject, subjectText } from '../../domain/knowledge/publishing/proposal.ts'
import type { Shown } from '../../domain/knowledge/publishing/shownFiles.ts'
import type { IsoDate } from '../../domain/shared/isoDate.ts'
import { ok, type Result, refuse } from '../../domain/shared/result.ts'
import { addMonths } from '../../domain/terms/calendar.ts'
import { AppError } from '../../errors.ts'
import { addProposal, lockKnowledge } from '../../store/knowledge/proposals.ts'
import type { ActorTx } from '../../store/withActor.ts'
import { faultsOf, type KnowledgeTools, refuseOthers, shownNow } from './knowledgeTools.ts'

/** Why nothing was filed. `text_changed`: somebody else's change was published since the form was opened. */
export type ProposeRefusal =
  | { readonly why: 'nothing_changed' | 'text_changed' | 'review_not_ahead' }
  | { readonly why: 'has_faults'; readonly findings: readonly ContentFinding[] }

/** A text as an editor wants it, with the stamp of the one that they had before them (`stampOf`). */
export type TypedText = { readonly file: string; readonly text: string; readonly stamp: string }

export type TypedChange = { readonly subject: Subject; readonly why: string; readonly texts: readonly TypedText[] }

export type ProposeChange = (actor: Actor, change: TypedChange) => Promise<Result<number, ProposeRefusal>>

/** A page is reviewed within so many months. */
export const MOST_MONTHS = 12

/** By this a form says which text it was opened on: its SHA-256. */
export function stampOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/**
 * Files a change of a page for a second editor, and gives its number. Refused while it has faults, when nothing changed, and when it was
 * written on a text that is no longer shown. Fails with `forbidden`, and with `not-found` for a page that there is not.
 */
export function makeProposeChange(tools: KnowledgeTools): ProposeChange {
  return (actor, { subject, why, texts }) =>
    filing(tools, actor, async (tx, shown) => {
      const known = knownFiles(subject, shown)
      const own = texts.filter(({ file }) => known.includes(file))
      if (own.some(({ file, stamp }) => stamp !== stampOf(shown.files.get(file) ?? '')))
        return refuse({ why: 'text_changed' })
      const changed = changedFiles(own, shown)
      return file(tx, { actor, subject, why, changed, shown }, tools)
    })
}

export type ProposeCheck = (
  actor: Actor,
  check: { readonly subject: Subject; readonly why: string; readonly nextReview: IsoDate },
) => Promise<Result<number, ProposeRefusal>>

/** Files that a page was compared with its sources today and stays as it is, until the next review. Refused and fails as `ProposeChange`. */
export function makeProposeCheck(tools: KnowledgeTools): ProposeCheck {
  return (actor, { subject, why, nextReview }) =>
    filing(tools, actor, async (tx, shown) => {
      const today = tools.today()
      if (nextReview <= today || nextReview > addMonths(today, MOST_MONTHS)) return refuse({ why: 'review_not_ahead' })
      const marked = knownFiles(subject, shown).map((one) => {
        const text = shown.files.get(one) ?? ''
        return { file: one, text: markChecked(text, today, nextReview) ?? text }
      })
      return file(tx, { actor, subject, why, changed: changedFiles(marked, shown), shown }, tools)
    })
}

export type ProposeNumber = (
  actor: Actor,
  number: Pick<EmbassyNumber, 'country' | 'number' | 'source' | 'checkedOn'> & {
    readonly why: string
    readonly stamp: string
  },
) => Promise<Result<number, ProposeRefusal>>

/** Files the number of an embassy. Refused and fails as `ProposeChange`; also refused when it is no number that works from everywhere. */
export function makeProposeNumber(tools: KnowledgeTools): ProposeNumber {
  const propose = makeProposeChange(tools)
  return (actor, { country, why, stamp, ...found }) =>
    propose(actor, oneFile({ kind: 'embassies', code: country }, { why, stamp, text: embassyText(found) }))
}

export type ProposeContactCheck = (
  actor: Actor,
  check: Pick<ContactCheck, 'contact' | 'checkedOn' | 'how' | 'source' | 'facts'> & { readonly stamp: string },
) => Promise<Result<number, ProposeRefusal>>

/**
 * Files that somebody checked a contact: exactly these facts of it. Refused and fails as `ProposeChange`; also refused when the profile
 * has other facts, and for a day that is to come or before that of the source.
 */
export function makeProposeContactCheck(tools: KnowledgeTools): ProposeContactCheck {
  const propose = makeProposeChange(tools)
  return (actor, { contact, stamp, ...check }) => {
    const text = contactCheckText(check)
    // What somebody heard or saw is why it may be published.
    return propose(actor, oneFile({ kind: 'contacts', code: contact }, { why: check.source, stamp, text }))
  }
}

/** The change of a subject that has one file. */
function oneFile(subject: Subject, { why, text, stamp }: { why: string; text: string; stamp: string }): TypedChange {
  return { subject, why, texts: filesOf(subject, []).map((file) => ({ file, text, stamp })) }
}

async function filing(
  tools: KnowledgeTools,
  actor: Actor,
  work: (tx: ActorTx, shown: Shown) => Promise<Result<number, ProposeRefusal>>,
): Promise<Result<number, ProposeRefusal>> {
  refuseOthers(actor)
  return tools.withActor(actor, async (tx) => {
    await lockKnowledge(tx, actor.tenant)
    return work(tx, await shownNow(tx, actor, tools))
  })
}

/** An embassy without a number yet has no file, and may get one. */
function knownFiles(subject: Subject, { files }: Shown): readonly string[] {
  const known = filesOf(subject, files.keys())
  if (known.length === 0) throw new AppError('not-found')
  return known
}

function changedFiles(texts: readonly Pick<ChangedFile, 'file' | 'text'>[], { files }: Shown): readonly ChangedFile[] {
  return texts
    .map(({ file, text }) => ({ file, base: files.get(file) ?? '', text: text.endsWith('\n') ? text : `${text}\n` }))
    .filter(({ base, text }) => text !== base)
}

type Filing = {
  readonly actor: Actor
  readonly subject: Subject
  readonly why: string
  readonly changed: readonly ChangedFile[]
  readonly shown: Shown
}

async function file(
  tx: ActorTx,
  { actor, subject, why, changed, shown }: Filing,
  tools: KnowledgeTools,
): Promise<Result<number, ProposeRefusal>> {
  if (changed.length === 0) return refuse({ why: 'nothing_changed' })
  const findings = faultsOf(changed, shown, tools)
  if (findings.length > 0) return refuse({ why: 'has_faults', findings })
  return ok(await addProposal(tx, actor, { subject: subjectText(subject), why, files: changed }))
}
