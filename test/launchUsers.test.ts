import { execFileSync } from 'node:child_process'
import { chownSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { packageFolder } from '../src/launch/binaries.ts'
import { type StartOptions, startServer } from '../src/launch/startServer.ts'
import { stopServer } from '../src/launch/stopServer.ts'
import { isRoot, newDataFolder, newFolder, ordinary, query, serverPid, startElsewhere, uidOf } from './launchFolder.ts'

/** A start that keeps what was said. */
function listening(options: StartOptions): { options: StartOptions; said: string[] } {
  const said: string[] = []
  return { options: { ...options, say: (note) => said.push(note.kind) }, said }
}

/** The package with the server as npm leaves it, without links, in a folder that only its owner can enter. */
function closedPackage(owner?: number): string {
  const folder = join(newFolder(0o700, owner), 'package')
  cpSync(packageFolder(), folder, { recursive: true, filter: (path) => !/\.so(\.\d+)?$/.test(path) || isFile(path) })
  execFileSync('chmod', ['-R', 'go-rwx', folder]) // as a careful umask leaves it
  return folder
}

const isFile = (path: string) =>
  execFileSync('stat', ['-c', '%F', path], { encoding: 'utf8' }).trim() === 'regular file'

const ordinaryCanRunUs = () => {
  try {
    execFileSync(process.execPath, ['--check', join(import.meta.dirname, 'launchChild.ts')], {
      uid: ordinary,
      gid: ordinary,
      cwd: '/',
    })
    return true
  } catch {
    return false // the clone lies under a closed folder
  }
}

describe.runIf(isRoot)('as root', () => {
  test('the server runs as a user without rights, who owns the cluster and nothing else', async () => {
    const folder = newDataFolder()
    await startServer(folder)

    const uid = uidOf(serverPid(join(folder.root, 'cluster')))
    expect(uid).not.toBe(0)
    expect(statSync(join(folder.root, 'cluster')).uid).toBe(uid)
    expect(statSync(folder.root).uid).toBe(0)
  })

  test('under a closed folder the cluster lies in the refuge, which is said and found again', async () => {
    const refuge = newFolder()
    const folder = newDataFolder(newFolder(0o700))
    const { options, said } = listening({ refuge })
    const first = await startServer(folder, options)
    await query(first, 'create table kept (n int)')

    const place = readFileSync(folder.pointer, 'utf8').trim()
    expect(place.startsWith(`${refuge}/baken-`)).toBe(true)
    expect(existsSync(join(place, 'cluster', 'PG_VERSION'))).toBe(true)
    expect(readFileSync(join(place, 'data.folder'), 'utf8').trim()).toBe(folder.root)
    expect(existsSync(join(folder.root, 'cluster'))).toBe(false)
    expect(said).toEqual(['cluster-elsewhere', 'creating-cluster'])
    await stopServer(folder)
    const second = await startServer(folder, { refuge: newFolder() })
    expect(await query(second, 'select count(*)::int from kept')).toEqual([0])
  })

  test('programs under a closed folder are copied once', async () => {
    const folder = newDataFolder()
    const binaries = closedPackage()
    const first = listening({ binaries })
    await startServer(folder, first.options)
    await stopServer(folder)
    const second = listening({ binaries })
    await startServer(folder, second.options)

    expect(first.said).toEqual(['binaries-copied', 'creating-cluster'])
    expect(second.said).toEqual([])
    expect(readdirSync(folder.root).filter((name) => name.startsWith('postgresql-18.'))).toHaveLength(1)
  })

  test('where no refuge can be reached either, the folder to open is named', async () => {
    const folder = newDataFolder(newFolder(0o700))
    const closed = newFolder(0o700)

    await expect(startServer(folder, { refuge: join(closed, 'deeper') })).rejects.toMatchObject({
      publicDetail: { reason: 'folder-closed', path: closed },
    })
  })

  test('a refuge that another user made first is refused', async () => {
    const refuge = newFolder()
    const folder = newDataFolder(newFolder(0o700))
    await startServer(folder, { refuge })
    await stopServer(folder)
    const place = readFileSync(folder.pointer, 'utf8').trim()
    rmSync(folder.root, { recursive: true })
    rmSync(place, { recursive: true })
    mkdirSync(place)
    chownSync(place, ordinary, ordinary)

    await expect(startServer(folder, { refuge })).rejects.toMatchObject({
      publicDetail: { reason: 'place-taken', path: place },
    })
  })

  test('a cluster that should lie elsewhere and is gone is not replaced by an empty one', async () => {
    const refuge = newFolder()
    const folder = newDataFolder(newFolder(0o700))
    await startServer(folder, { refuge })
    await stopServer(folder)
    const place = readFileSync(folder.pointer, 'utf8').trim()
    rmSync(place, { recursive: true })

    await expect(startServer(folder, { refuge })).rejects.toMatchObject({
      publicDetail: { reason: 'cluster-missing', path: place },
    })
    expect(existsSync(place)).toBe(false)
    rmSync(folder.pointer)
  })

  test('the cluster of a data folder that was removed is neither used nor deleted', async () => {
    const refuge = newFolder()
    const folder = newDataFolder(newFolder(0o700))
    await startServer(folder, { refuge })
    await stopServer(folder)
    const place = readFileSync(folder.pointer, 'utf8').trim()
    rmSync(folder.root, { recursive: true })

    await expect(startServer(folder, { refuge })).rejects.toMatchObject({
      publicDetail: { reason: 'cluster-left-behind', path: place },
    })
    expect(existsSync(join(place, 'cluster', 'PG_VERSION'))).toBe(true)
  })

  test('a socket folder that another user made first is refused', async () => {
    const folder = newDataFolder()
    const { socketFolder } = await startServer(folder)
    await stopServer(folder)
    mkdirSync(socketFolder, { mode: 0o700 })
    chownSync(socketFolder, ordinary, ordinary)
    onTestFinished(() => rmSync(socketFolder, { recursive: true }))

    await expect(startServer(folder)).rejects.toMatchObject({
      publicDetail: { reason: 'place-taken', path: socketFolder },
    })
  })

  test('a cluster that root put back from a backup is given to the user of the server', async () => {
    const folder = newDataFolder()
    await startServer(folder)
    await stopServer(folder)
    execFileSync('chown', ['-R', '0:0', join(folder.root, 'cluster')])

    expect(await query(await startServer(folder), 'select 1')).toEqual([1])
  })
})

describe.runIf(isRoot && ordinaryCanRunUs())('as an ordinary user', () => {
  test('in a closed home of their own the server runs as that user and nothing is copied', async () => {
    const folder = newDataFolder(newFolder(0o700, ordinary))
    const { server, error, notes } = await startElsewhere(folder, { uid: ordinary })

    expect(error).toBeUndefined()
    expect(server?.startedByUs).toBe(true)
    expect(notes.map(({ kind }) => kind)).toEqual(['creating-cluster'])
    expect(uidOf(serverPid(join(folder.root, 'cluster')))).toBe(ordinary)
    expect(existsSync(folder.pointer)).toBe(false)
  })

  test('root runs the cluster of an ordinary user as that user, who then finds the server running', async () => {
    const folder = newDataFolder(newFolder(0o711, ordinary))
    await startElsewhere(folder, { uid: ordinary })
    await stopServer(folder)
    const { startedByUs } = await startServer(folder)
    const again = await startElsewhere(folder, { uid: ordinary })

    expect(startedByUs).toBe(true)
    expect(uidOf(serverPid(join(folder.root, 'cluster')))).toBe(ordinary)
    expect(again.server?.startedByUs).toBe(false)
  })

  test('a package whose links this user can not make is copied into the data folder', async () => {
    const folder = newDataFolder(newFolder(0o700, ordinary))
    const binaries = join(newFolder(0o755), 'package')
    cpSync(closedPackage(), binaries, { recursive: true })
    execFileSync('chmod', ['-R', 'a+rX', binaries])
    const { server, error, notes } = await startElsewhere(folder, { uid: ordinary, binaries })

    expect(error).toBeUndefined()
    expect(server?.startedByUs).toBe(true)
    expect(notes.map(({ kind }) => kind)).toEqual(['binaries-copied', 'creating-cluster'])
  })

  test('the data folder of root is refused with its path', async () => {
    const folder = newDataFolder()
    mkdirSync(folder.root, { mode: 0o711 })

    const { error } = await startElsewhere(folder, { uid: ordinary })
    expect(error).toEqual({ reason: 'folder-not-writable', path: folder.root })
  })
})

test.runIf(isRoot)('a full disk is told as such, and a start with room again makes the cluster', async ({ skip }) => {
  const disk = newFolder()
  if (!mounts(disk)) skip('this root may not mount a small disk')
  const folder = newDataFolder(disk)

  await expect(startServer(folder)).rejects.toMatchObject({ publicDetail: { reason: 'disk-full', path: folder.root } })
  execFileSync('mount', ['-o', 'remount,size=200m', disk])
  expect(await query(await startServer(folder), 'select 1')).toEqual([1])
})

function mounts(disk: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16m,mode=711', 'tmpfs', disk], { stdio: 'ignore' })
  } catch {
    return false // a container without the right
  }
  onTestFinished(() => {
    execFileSync('umount', ['--lazy', disk])
  })
  return true
}
