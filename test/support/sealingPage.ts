// What a browser runs in test/e2e/sealing.test.ts: the same functions as in Node, put where the test reaches them.
import * as code from '../../src/domain/conversations/code.ts'
import * as parse from '../../src/domain/conversations/parseCode.ts'
import * as write from '../../src/domain/conversations/writeCode.ts'
import * as bytes from '../../src/sealing/conversations/bytes.ts'
import * as keys from '../../src/sealing/conversations/conversationKey.ts'
import * as derive from '../../src/sealing/conversations/deriveFromSecret.ts'
import * as message from '../../src/sealing/conversations/message.ts'
import * as fresh from '../../src/sealing/conversations/newCode.ts'
import * as reader from '../../src/sealing/conversations/readerIdentity.ts'
import * as passkey from '../../src/sealing/conversations/readerPasskey.ts'

const everything = {
  ...code,
  ...parse,
  ...write,
  ...bytes,
  ...keys,
  ...derive,
  ...message,
  ...fresh,
  ...reader,
  ...passkey,
}

declare global {
  // In the page of the test; there is nothing of the kind in the program.
  var sealing: typeof everything
}

globalThis.sealing = everything
