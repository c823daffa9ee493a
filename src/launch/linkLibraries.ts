import { existsSync } from 'node:fs'
import { readFile, symlink } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { errorCode } from './launchError.ts'

/** An npm package can't hold links. The package lists them (`source` is the library, `target` the link) for a script that we don't run. */
type Link = { readonly source: string; readonly target: string }

/** Makes the links between the server's libraries that are not there yet; false when they can't be written. */
export async function linkLibraries(native: string): Promise<boolean> {
  const base = dirname(native)
  for (const { source, target } of await listLinks(native)) {
    const link = resolve(base, target)
    if (existsSync(link)) continue
    if (!(await makeLink(relative(dirname(link), resolve(base, source)), link))) return false
  }
  return true
}

/** Two processes may do this at once: the second finds the same link made. */
async function makeLink(library: string, link: string): Promise<boolean> {
  try {
    await symlink(library, link)
    return true
  } catch (error) {
    return errorCode(error) === 'EEXIST'
  }
}

async function listLinks(native: string): Promise<Link[]> {
  const list: unknown = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8'))
  const links = Array.isArray(list) ? list.filter(isLink) : []
  // A copy stands under a name of its own, while the list says `native/lib/...`.
  const here = (path: string) => path.replace(/^native\//, `${basename(native)}/`)
  return links.map(({ source, target }) => ({ source: here(source), target: here(target) }))
}

function isLink(value: unknown): value is Link {
  if (typeof value !== 'object' || value === null || !('source' in value) || !('target' in value)) return false
  return typeof value.source === 'string' && typeof value.target === 'string'
}
