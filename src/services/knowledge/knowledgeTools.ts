import type { Actor } from '../../domain/access/actor.ts'
import { mayDo } from '../../domain/access/permissions.ts'
import type { ContentFinding } from '../../domain/knowledge/contentFinding.ts'
import { type CheckedContent, checkProposal } from '../../domain/knowledge/publishing/checkProposal.ts'
import { type ChangedFile, type Files, withChange } from '../../domain/knowledge/publishing/proposal.ts'
import { type Shown, shownFiles } from '../../domain/knowledge/publishing/shownFiles.ts'
import type { IsoDate } from '../../domain/shared/isoDate.ts'
import { AppError } from '../../errors.ts'
import { findPublished } from '../../store/knowledge/proposals.ts'
import type { ActorTx, WithActor } from '../../store/withActor.ts'

/** What publishing needs: wired by hand in `main`. */
export type KnowledgeTools = {
  readonly withActor: WithActor
  readonly today: () => IsoDate
  /** The texts of the project, read anew each time. */
  readonly readProject: () => Promise<Files>
  /** Parses texts and says what is wrong with them on a day. */
  readonly check: (files: Files, today: IsoDate) => CheckedContent
}

/** What the public side shows now. */
export async function shownNow(tx: ActorTx, { tenant }: Pick<Actor, 'tenant'>, tools: KnowledgeTools): Promise<Shown> {
  const [project, published] = [await tools.readProject(), await findPublished(tx, tenant)]
  const today = tools.today()
  return shownFiles(project, published, (files) => tools.check(files, today))
}

/** What stands in the way of showing this change. */
export function faultsOf(
  changed: readonly ChangedFile[],
  { files, content }: Shown,
  { check, today }: Pick<KnowledgeTools, 'check' | 'today'>,
): readonly ContentFinding[] {
  const day = today()
  return checkProposal(changed, content, check(withChange(files, changed), day), day)
}

/** Fails with `forbidden` for who is no editor. */
export function refuseOthers({ role }: Actor): void {
  if (!mayDo(role, 'keep_knowledge')) throw new AppError('forbidden', { reason: 'role' })
}
