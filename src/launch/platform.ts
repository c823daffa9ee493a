import { existsSync } from 'node:fs'
import { launchError } from './launchError.ts'

/** The loader that the server's program names; only glibc on x64 brings it. */
const glibcLoader = '/lib64/ld-linux-x86-64.so.2'

export type Platform = { readonly system: string; readonly processor: string; readonly glibc: boolean }

/** The machine that this process runs on. */
export function thisPlatform(): Platform {
  return { system: process.platform, processor: process.arch, glibc: existsSync(glibcLoader) }
}

/** Fails with `unsupported-platform` where the embedded server has no program to run: anything but Linux x64 with glibc. */
export function checkPlatform({ system, processor, glibc }: Platform): void {
  if (system === 'linux' && processor === 'x64' && glibc) return
  throw launchError('unsupported-platform', system === 'linux' ? glibcLoader : system, {
    detail: { system, processor },
  })
}
