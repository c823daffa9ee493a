/**
 * What a statement of a profile rests on. `seed`: one of the two documents that the profile starts from; `read`: read in a page
 * that `sources.yaml` lists; `derived`: follows from a document; `product`: our own choice; `not_verified`: nobody checked it yet.
 */
export type Source =
  | { readonly mark: 'seed' | 'read' | 'derived'; readonly ref: string; readonly at: string | undefined }
  | { readonly mark: 'product' | 'not_verified' }
