import { createRequire } from 'node:module'

/** What we use of Typst: it sets a document from its text, and answers with a PDF. */
export type TypstCompiler = {
  readonly pdf: (
    document: { readonly mainFileContent: string; readonly inputs: Readonly<Record<string, string>> },
    options: { readonly pdfStandard: string },
  ) => Uint8Array
  /** Forgets what was set longer ago than so many documents. */
  readonly evictCache: (age: number) => void
}

type Typst = { readonly NodeCompiler: { readonly create: (options: { readonly workspace: string }) => TypstCompiler } }

/**
 * The binary for the platform that is tested, named itself: the package around it asks for those of all others, and a registry that does not
 * have them leaves a lock file that `npm ci` refuses. Throws on another platform.
 */
export function loadTypst(): Typst['NodeCompiler'] {
  const binary: Typst = createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu')
  return binary.NodeCompiler
}
