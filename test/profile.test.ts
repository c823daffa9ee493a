import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { profileParts } from '../src/boundary/profile/readProfilePart.ts'
import { casework, codesOf, expectKnown, part, profile } from './support/profileNl.ts'

const sources = await part('sources')
const listNames = [...Object.keys(profile.lists), ...Object.keys(casework)]

type Cited = { readonly mark: string; readonly ref?: string }

/** Every source in a tree, whatever its field is called. */
function citations(tree: unknown): readonly Cited[] {
  if (typeof tree !== 'object' || tree === null) return []
  const own = 'mark' in tree && typeof tree.mark === 'string' ? [tree as Cited] : []
  return [...own, ...Object.values(tree).flatMap(citations)]
}

const files = [
  ...listNames.map((name) => `codes/${name}`),
  ...profileParts,
  'rules/allowed-results',
  'rules/closing',
  'rules/conditions',
]
const cited = files.flatMap((file) => citations(parse(readFileSync(`profiles/nl/${file}.yaml`, 'utf8'))))

/** The documents that statements with this mark rest on. */
function citedAs(mark: string): readonly (string | undefined)[] {
  return cited.filter((one) => one.mark === mark).map(({ ref }) => ref)
}

describe('form', () => {
  test('every part of the profile is read', async () => {
    await expect(Promise.all(profileParts.map((name) => part(name)))).resolves.toHaveLength(19)
  })

  test('there are 34 code lists, and no file of codes that nobody reads', () => {
    expect(listNames).toHaveLength(34)
    const written = readdirSync('profiles/nl/codes').map((file) => file.replace(/\.yaml$/, ''))
    expect(written.sort()).toEqual([...listNames].sort())
  })

  test('there is no other file that nobody reads', () => {
    const written = readdirSync('profiles/nl').filter((file) => file.endsWith('.yaml'))
    expectKnown(
      written,
      profileParts.map((name) => `${name}.yaml`),
    )
  })
})

describe('sources', () => {
  test('every statement names a source that sources.yaml has', () => {
    const { seeds, derived, documents, toolkits, websites, read } = sources
    const named = cited.map(({ ref }) => ref)
    expect(named.length).toBeGreaterThan(500)
    expectKnown(named, codesOf([...seeds, ...derived, ...documents, ...toolkits, ...websites, ...read]))
  })

  test('what is marked as read was read', () => {
    // Of one article in the list of documents the first page was read.
    expectKnown(citedAs('read'), [...codesOf(sources.read), 'gremmen_2020'])
  })

  test('what is marked as seed is one of the two documents that the profile starts from', () => {
    expectKnown(citedAs('seed'), codesOf(sources.seeds))
    expect(sources.seeds).toHaveLength(2)
  })

  test('figures that disagree name each other', () => {
    const disagreements = new Map(sources.figures.map((figure) => [figure.code, figure.disagrees_with ?? []]))
    for (const [code, others] of disagreements) {
      for (const other of others) expect(disagreements.get(other), `${other} names ${code}`).toContain(code)
    }
  })

  test('a work that is the same file as another names one that is there', () => {
    const works = [...sources.documents, ...sources.toolkits, ...sources.websites]
    const twins = works.map((work) => work.same_file_as)
    expectKnown(twins, codesOf(works))
  })
})
