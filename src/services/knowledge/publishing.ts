import { makePublish, makeSendBack, makeWithdraw } from './decideProposal.ts'
import type { KnowledgeTools } from './knowledgeTools.ts'
import { makeProposeChange, makeProposeCheck, makeProposeContactCheck, makeProposeNumber } from './proposeChange.ts'
import { makeCountOfOthers, makeShowKnowledge, makeShowProposal, makeShowSubject } from './showKnowledge.ts'

/** Publishing by two people: what the pages of the editors can do. */
export type Publishing = ReturnType<typeof makePublishing>

export function makePublishing(tools: KnowledgeTools) {
  return {
    show: makeShowKnowledge(tools),
    countOfOthers: makeCountOfOthers(tools),
    showSubject: makeShowSubject(tools),
    showProposal: makeShowProposal(tools),
    propose: makeProposeChange(tools),
    proposeCheck: makeProposeCheck(tools),
    proposeNumber: makeProposeNumber(tools),
    proposeContactCheck: makeProposeContactCheck(tools),
    publish: makePublish(tools),
    sendBack: makeSendBack(tools),
    withdraw: makeWithdraw(tools),
  }
}
