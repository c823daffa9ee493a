import type pg from 'pg'
import type { KnownBy } from '../../../src/domain/names/knownBy.ts'
import { readName } from '../../../src/domain/names/nameWords.ts'
import { type NamePair, readPairs } from '../../names/pairs.ts'
import type { Table } from '../table.ts'
import { background } from './background.ts'
import { knownOf } from './knownOf.ts'
import { findByTokens } from './memoryIndex.ts'
import { byNameAlone, from, thresholdOf, withTheRest } from './peerFinder.ts'
import { doubleMetaphonePeer, jaroWinklerPeer, type Peer, trigramPeer } from './peers.ts'
import { type Finder, qualityOf } from './quality.ts'

/** One set of pairs with the register around it: those known of the pairs first, then the crowd. */
type Setting = {
  readonly pairs: readonly NamePair[]
  readonly register: readonly KnownBy[]
  readonly typed: readonly KnownBy[]
  /** Some of the pairs, when not all are asked. */
  readonly asked?: readonly NamePair[]
}

function settingOf(set: 'tuning' | 'heldout', crowd: number): Setting {
  const pairs = readPairs(set)
  const register = [...pairs.map(({ known }) => knownOf(known)), ...[...background(crowd, 3)].map(knownOf)]
  return { pairs, register, typed: pairs.map(({ typed }) => knownOf(typed)) }
}

/** Ours and the peers on the held-out pairs; every peer has its threshold from the tuning pairs. */
export async function qualityTable(client: pg.Client, crowd: number, note: (text: string) => void): Promise<Table> {
  const settings = { tuning: settingOf('tuning', crowd), heldout: settingOf('heldout', crowd) }
  const rows = [
    rowOf('ours, tuning pairs', findByTokens(settings.tuning.register), settings.tuning),
    rowOf('ours', findByTokens(settings.heldout.register), settings.heldout),
    rowOf(
      'ours, pairs without a word of our table',
      findByTokens(settings.heldout.register),
      untabled(settings.heldout),
    ),
  ]
  const peers: Readonly<Record<string, Peer>> = {
    pg_trgm: trigramPeer(client),
    'Jaro-Winkler': jaroWinklerPeer,
    'Double Metaphone': doubleMetaphonePeer,
  }
  for (const [name, peer] of Object.entries(peers)) {
    note(`  ${name}`)
    const [tuning, heldout] = [await findersOf(peer, settings.tuning), await findersOf(peer, settings.heldout)]
    for (const how of ['the name alone', 'with all that ours has beside the name'] as const) {
      const threshold = thresholdOf(tuning[how], wantedOf(settings.tuning))
      rows.push(
        rowOf(`${name}, ${how} (from ${threshold.toFixed(2)})`, from(threshold, heldout[how]), settings.heldout),
      )
    }
  }
  return {
    title: `Known already? 450 pairs of one person and 450 of two, in a register of ${settings.heldout.register.length} persons`,
    head: ['way', 'found among the first five', 'shown', 'shown, eight at most', 'taken for another'],
    rows,
  }
}

/** The same register, and of the pairs those in which no word is one of our table of names: what the rules do by themselves. */
function untabled(setting: Setting): Setting {
  const isTabled = (person: KnownBy | undefined) =>
    readName(person?.name ?? '').words.some(({ sameName }) => sameName !== undefined)
  const asked = setting.pairs.filter((_, id) => !isTabled(setting.typed[id]) && !isTabled(setting.register[id]))
  return { ...setting, asked }
}

async function findersOf(peer: Peer, { typed, register }: Setting) {
  const likenesses = await peer(typed, register)
  return {
    'the name alone': byNameAlone(likenesses),
    'with all that ours has beside the name': withTheRest(likenesses, register),
  }
}

function wantedOf({ pairs, typed }: Setting) {
  return pairs.flatMap(({ same }, id) => {
    const asked = typed[id]
    return same && asked ? [{ asked, id }] : []
  })
}

function rowOf(name: string, find: Finder, { pairs, typed, asked = pairs }: Setting): string[] {
  const at = new Map(pairs.map((pair, index) => [pair, index]))
  const place = (pair: NamePair) => at.get(pair) ?? 0
  const quality = qualityOf(find, asked, { idOf: place, typedOf: (pair) => typed[place(pair)] ?? { name: '' } })
  const { recall, shown, shownOfEight, mistaken } = quality
  return [name, recall.toFixed(3), shown.toFixed(1), shownOfEight.toFixed(1), mistaken.toFixed(3)]
}
