import type { FastifyInstance } from 'fastify'
import { vaultParts } from '../../src/domain/access/caseAreas.ts'
import { letterKinds } from '../../src/domain/casework/sharing/sharingEvents.ts'

/** A route of an application as it was registered: `/cases/:number`. */
export type Route = { readonly method: string; readonly path: string }

/** Words that lead somewhere on the test desk, by the name of the parameter and, where that is not enough, by the path. */
const known: Readonly<Record<string, string>> = {
  number: 'C-2018-0001',
  year: '2018',
  id: 'total',
  name: 'topics',
  '/definitions/:name': 'nl-2018',
}

/**
 * Every route of an application, read from the tree that it prints: routes that somebody adds later are in it, too. A line of the tree
 * is indented by four signs for each piece of the path that stands before its own.
 */
export function routesOf(app: FastifyInstance): readonly Route[] {
  const pieces: string[] = []
  return app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const read = /^([│ ]*)[├└]── (.*?)(?: \(([A-Z, ]+)\))?$/u.exec(line)
      if (!read) return []
      const [, indent = '', piece = '', methods = ''] = read
      pieces.splice(indent.length / 4, pieces.length, piece)
      return methods
        .split(', ')
        .filter((method) => method !== '')
        .map((method) => ({ method, path: pieces.join('') }))
    })
}

/** A parameter, also where routes give it more than one name (`:act|:document`), or all that follows. */
const parameter = /:([A-Za-z]+)(?:\|:[A-Za-z]+)*|\*/g

/** Every address of a route under a case, by this number: the first document, share and referral, and each kind of letter and address. */
export function addressesOfCase({ method, path }: Route, number: string): readonly string[] {
  const given = path.replace(':number', number)
  const several = path.includes(':kind') ? letterKinds : path.includes(':part') ? vaultParts : []
  if (several.length === 0) return [addressOf({ method, path: given })]
  return several.map((word) => given.replace(parameter, word))
}

/** An address of the route that leads somewhere, as far as this file knows; else one that is well formed. */
export function addressOf({ path }: Route): string {
  return path.replaceAll(parameter, (_, name: string | undefined) => known[path] ?? known[name ?? ''] ?? '1')
}

/** An address of the route behind which there is nothing. */
export function emptyAddressOf({ path }: Route): string {
  return path.replaceAll(parameter, 'nothing-here')
}
