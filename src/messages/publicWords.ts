import conversationAm from '../../messages/am/conversation.json' with { type: 'json' }
import guideAm from '../../messages/am/guide.json' with { type: 'json' }
import knowledgeAm from '../../messages/am/knowledge.json' with { type: 'json' }
import publicAm from '../../messages/am/public.json' with { type: 'json' }
import conversationAr from '../../messages/ar/conversation.json' with { type: 'json' }
import guideAr from '../../messages/ar/guide.json' with { type: 'json' }
import knowledgeAr from '../../messages/ar/knowledge.json' with { type: 'json' }
import publicAr from '../../messages/ar/public.json' with { type: 'json' }
import conversationFa from '../../messages/fa/conversation.json' with { type: 'json' }
import guideFa from '../../messages/fa/guide.json' with { type: 'json' }
import knowledgeFa from '../../messages/fa/knowledge.json' with { type: 'json' }
import publicFa from '../../messages/fa/public.json' with { type: 'json' }
import conversationFr from '../../messages/fr/conversation.json' with { type: 'json' }
import guideFr from '../../messages/fr/guide.json' with { type: 'json' }
import knowledgeFr from '../../messages/fr/knowledge.json' with { type: 'json' }
import publicFr from '../../messages/fr/public.json' with { type: 'json' }
import conversationKu from '../../messages/ku/conversation.json' with { type: 'json' }
import guideKu from '../../messages/ku/guide.json' with { type: 'json' }
import knowledgeKu from '../../messages/ku/knowledge.json' with { type: 'json' }
import publicKu from '../../messages/ku/public.json' with { type: 'json' }
import conversationSo from '../../messages/so/conversation.json' with { type: 'json' }
import guideSo from '../../messages/so/guide.json' with { type: 'json' }
import knowledgeSo from '../../messages/so/knowledge.json' with { type: 'json' }
import publicSo from '../../messages/so/public.json' with { type: 'json' }
import conversationTr from '../../messages/tr/conversation.json' with { type: 'json' }
import guideTr from '../../messages/tr/guide.json' with { type: 'json' }
import knowledgeTr from '../../messages/tr/knowledge.json' with { type: 'json' }
import publicTr from '../../messages/tr/public.json' with { type: 'json' }
import conversationUr from '../../messages/ur/conversation.json' with { type: 'json' }
import guideUr from '../../messages/ur/guide.json' with { type: 'json' }
import knowledgeUr from '../../messages/ur/knowledge.json' with { type: 'json' }
import publicUr from '../../messages/ur/public.json' with { type: 'json' }
import { parseLocale } from '../domain/shared/locale.ts'
import { makeWords, type WordKey, type WordValues, words } from './words.ts'

/** The rooms of the public side. Dutch and English have all of them; a draft language has whole rooms, or none. */
export const publicRooms = ['conversation', 'guide', 'knowledge', 'public'] as const

export type PublicRoom = (typeof publicRooms)[number]

/** A text of the public side: its room and its key, `public.exit`. */
export type PublicWordKey = Extract<WordKey, `${PublicRoom}.${string}`>

/** Gives a text of the public side in one language. */
export type PublicWords = (key: PublicWordKey, values?: WordValues) => string

type KeyIn<Room extends PublicRoom> = PublicWordKey extends infer Key
  ? Key extends `${Room}.${infer Name}`
    ? Name
    : never
  : never
type DraftRooms = { readonly [Room in PublicRoom]?: Readonly<Record<KeyIn<Room>, string>> }

/** The rooms that are written in languages beside Dutch and English: one line for each file. The compiler asks for whole rooms. */
const drafts: Readonly<Record<string, DraftRooms>> = {
  ar: { conversation: conversationAr, guide: guideAr, knowledge: knowledgeAr, public: publicAr },
  fa: { conversation: conversationFa, guide: guideFa, knowledge: knowledgeFa, public: publicFa },
  fr: { conversation: conversationFr, guide: guideFr, knowledge: knowledgeFr, public: publicFr },
  ku: { conversation: conversationKu, guide: guideKu, knowledge: knowledgeKu, public: publicKu },
  so: { conversation: conversationSo, guide: guideSo, knowledge: knowledgeSo, public: publicSo },
  tr: { conversation: conversationTr, guide: guideTr, knowledge: knowledgeTr, public: publicTr },
  ur: { conversation: conversationUr, guide: guideUr, knowledge: knowledgeUr, public: publicUr },
  am: { conversation: conversationAm, guide: guideAm, knowledge: knowledgeAm, public: publicAm },
}

/** Which rooms are written in a language, by its code; empty for one that has no texts yet. */
export function roomsIn(language: string): readonly PublicRoom[] {
  if (parseLocale(language)) return publicRooms
  const rooms = drafts[language] ?? {}
  return publicRooms.filter((room) => rooms[room] !== undefined)
}

const said = new Map<string, PublicWords>()

/** The texts of the public side in a language. A text of a room that this language does not have throws: ask `roomsIn` before. */
export function publicWords(language: string): PublicWords {
  const locale = parseLocale(language)
  if (locale) return words(locale)
  // Counts are written with the digits of the numbers to call beside them.
  const known =
    said.get(language) ?? makeWords<PublicWordKey>(`${language}-u-nu-latn`, (key) => findDraft(language, key))
  said.set(language, known)
  return known
}

function findDraft(language: string, key: PublicWordKey): string {
  const dot = key.indexOf('.')
  const room: Readonly<Record<string, string>> | undefined = drafts[language]?.[key.slice(0, dot) as PublicRoom]
  const text = room?.[key.slice(dot + 1)]
  if (text === undefined) throw new Error(`no text ${key} in ${language}`)
  return text
}
