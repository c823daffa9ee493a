import type { AskedWork } from '../../../services/conversations/askedWork.ts'
import { TalkFault } from './sendProblem.ts'

/** Refuses what comes without the work that was asked, with work to do instead. */
export async function takeWork(
  work: AskedWork,
  answered: { readonly challenge: string; readonly answer: number },
): Promise<void> {
  if (!(await work.take(answered))) throw new TalkFault('work', await work.ask())
}
