// What the browser of a reporter needs to begin a conversation and to come back: its size is watched in test/e2e/sealing.test.ts.
import { parseCode } from '../../src/domain/conversations/parseCode.ts'
import { codeInWords } from '../../src/domain/conversations/writeCode.ts'
import { newConversationKey, wrapForReader, wrapForReporter } from '../../src/sealing/conversations/conversationKey.ts'
import { deriveFromSecret } from '../../src/sealing/conversations/deriveFromSecret.ts'
import { openMessage, sealMessage } from '../../src/sealing/conversations/message.ts'
import { locatorHash, newCode } from '../../src/sealing/conversations/newCode.ts'

Object.assign(globalThis, {
  ...{ parseCode, codeInWords, newCode, locatorHash, deriveFromSecret, newConversationKey },
  ...{ wrapForReader, wrapForReporter, sealMessage, openMessage },
})
