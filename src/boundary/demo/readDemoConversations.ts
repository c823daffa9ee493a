import { z } from 'zod'
import { conversationKinds, type ReporterFacts, reporterFacts } from '../../domain/conversations/reporterFacts.ts'
import { readYaml } from '../profile/readYaml.ts'

const fact = <const Codes extends readonly [string, ...string[]]>(codes: Codes) => z.enum(codes).optional()

const conversationsFile = z.strictObject({
  conversations: z.array(
    z.strictObject({
      kind: z.enum(conversationKinds),
      facts: z
        .strictObject({
          who: fact(reporterFacts.who),
          where: fact(reporterFacts.where),
          acute: fact(reporterFacts.acute),
        })
        .transform(
          (facts): ReporterFacts => Object.fromEntries(Object.entries(facts).filter(([, code]) => code !== undefined)),
        ),
      lines: z.array(z.string().min(1).max(2_000)).min(1),
    }),
  ),
})

/** Conversations of invented people, for a practice environment. */
export type DemoConversation = z.output<typeof conversationsFile>['conversations'][number]

/** Fails as every file of a profile does. */
export async function readDemoConversations(profiles: string, profile: string): Promise<readonly DemoConversation[]> {
  const { conversations } = await readYaml(profiles, `${profile}/demo/conversations.yaml`, conversationsFile)
  return conversations
}
