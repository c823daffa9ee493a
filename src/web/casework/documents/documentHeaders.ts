/** The kinds of content that a page may show as a picture. Whatever else is in it, a browser shows nothing of it as a page. */
const shown = new Set(['image/webp'])

/**
 * The headers of a document or its preview (OWASP ASVS 5.0.0, 5.4.1 and 3.2.1): taken down as a file, never opened as a page of ours,
 * never guessed at and never kept. Only a picture made here as a preview is shown in place.
 */
export function documentHeaders({
  name,
  mediaType,
}: {
  readonly name: string
  readonly mediaType: string
}): Readonly<Record<string, string>> {
  const plain = name.replace(/[^\w .()-]/g, '_')
  const disposition = shown.has(mediaType) ? 'inline' : 'attachment'
  return {
    'content-type': mediaType,
    'content-disposition': `${disposition}; filename="${plain}"; filename*=UTF-8''${encodeName(name)}`,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
  }
}

/** RFC 8187, 3.2.1: percent signs for all but the characters that a value may have. */
function encodeName(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
