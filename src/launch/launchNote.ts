/** What a person may want to hear while a server starts. The edge has the sentences and prints them on stderr. */
export type LaunchNote =
  | { readonly kind: 'creating-cluster'; readonly path: string }
  /** The server's user can't reach the data folder, so the cluster lies here. */
  | { readonly kind: 'cluster-elsewhere'; readonly path: string }
  | { readonly kind: 'binaries-copied'; readonly path: string }
  /** The server repairs itself after a crash or a power cut. */
  | { readonly kind: 'recovering' }

export type Say = (note: LaunchNote) => void
