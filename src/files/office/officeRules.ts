import type { RemovedTrace } from '../safeFile.ts'
import type { OfficeRefusal, XmlRules } from './rewriteXml.ts'

/** What an office format is made of: which parts stay, which go with what trace, and which refuse the file. */
export type OfficeRules = {
  readonly main: string
  readonly mainType: string
  readonly kept: RegExp
  readonly pictures: RegExp
  readonly dropped: readonly (readonly [RegExp, RemovedTrace])[]
  readonly xml: XmlRules
}

/** Parts that refuse any office file. */
export const dangerousParts: readonly (readonly [RegExp, OfficeRefusal])[] = [
  [/(^|\/)(vba\w*|macrosheets|dialogsheets|Basic|Scripts)(\/|\.|$)/i, 'macros'],
  [/(^|\/)(activeX|embeddings|ctrlProps|Object \d+)(\/|$)/i, 'embedded-object'],
  [/(^|\/)(externalLinks|queryTables)\/|connections\.xml$/i, 'outside-content'],
]

const dropped: OfficeRules['dropped'] = [
  [/^docProps\/thumbnail\./i, 'thumbnail'],
  [/^docProps\//i, 'properties'],
  [/(^|\/)(customXml|docMetadata)\//i, 'properties'],
  [/^_xmlsignatures\//i, 'signature'],
  [/\/(people|commentsIds|commentsExtensible)\.xml$/i, 'names-of-authors'],
  [/\/(persons|threadedComments)\//i, 'names-of-authors'],
  [
    /\/(printerSettings|revisions|glossary|fonts|richData|webextensions|featurePropertyBag|documenttasks)\//i,
    'other-parts',
  ],
  [/\/(webSettings|metadata|stylesWithEffects|calcChain)\.xml$/i, 'other-parts'],
]

const safeAddress = /^(https?:|mailto:|tel:|#)/i

/** An address that a person can click on; any other one (a file on a computer, a program) goes. */
export function isSafeAddress(address: string): boolean {
  return safeAddress.test(address)
}

/** Word: who wrote, changed and commented, when, and by which sessions; templates, data sources and settings of a server. */
export const docxRules: OfficeRules = {
  main: 'word/document.xml',
  mainType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  kept: /^word\/((document|styles|numbering|settings|fontTable|footnotes|endnotes|comments|commentsExtended|header\d*|footer\d*)\.xml|theme\/theme\d+\.xml)$/,
  pictures: /^word\/media\/[\w.-]+$/,
  dropped,
  xml: {
    dropped: new Set(
      'attachedTemplate rsids docVars mailMerge saveThroughXslt dataBinding embedRegular embedBold embedItalic embedBoldItalic documentProtection writeProtection'.split(
        ' ',
      ),
    ),
    blanked: new Set(),
    refused: new Map([
      ['altChunk', 'embedded-object'],
      ['subDoc', 'outside-content'],
      ['OLEObject', 'embedded-object'],
      ['control', 'embedded-object'],
    ]),
    attribute: (_, name, value) => {
      const local = name.slice(name.indexOf(':') + 1)
      if (local === 'author') return ''
      // Only the date of a change or comment is an attribute with a prefix; the one of a content control is an element.
      const isTrace = local.startsWith('rsid') || local === 'initials' || local === 'dateUtc'
      return isTrace || (local === 'date' && name !== local) ? undefined : value
    },
  },
}

/** Excel: what it computes is dropped and what it computed stays, so that opening it runs nothing. */
export const xlsxRules: OfficeRules = {
  main: 'xl/workbook.xml',
  mainType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  kept: /^xl\/((workbook|styles|sharedStrings)\.xml|theme\/theme\d+\.xml|worksheets\/sheet\d+\.xml|comments\d*\.xml|comments\/comment\d+\.xml|drawings\/\w+\.(xml|vml)|tables\/table\d+\.xml|charts\/\w+\.xml)$/,
  pictures: /^xl\/media\/[\w.-]+$/,
  dropped,
  xml: {
    dropped: new Set(
      'f definedNames absPath fileSharing fileRecoveryPr workbookProtection sheetProtection calculatedColumnFormula totalsRowFormula customWorkbookViews externalReferences'.split(
        ' ',
      ),
    ),
    blanked: new Set(['author']),
    refused: new Map([
      ['oleObjects', 'embedded-object'],
      ['controls', 'embedded-object'],
      ['externalData', 'embedded-object'],
    ]),
    attribute: (element, name, value) => {
      const local = name.slice(name.indexOf(':') + 1)
      if (element === 'pageSetup' && local === 'id') return undefined
      if (element === 'c' && (name === 'cm' || name === 'vm')) return undefined
      return value
    },
  },
}

/** Traces by what a rule touched in a part. */
export const tracesByName: Readonly<Record<string, RemovedTrace>> = {
  author: 'names-of-authors',
  initials: 'names-of-authors',
  creator: 'names-of-authors',
  'creator-initials': 'names-of-authors',
  date: 'history',
  rsids: 'history',
  f: 'formulas',
  attachedTemplate: 'properties',
  absPath: 'properties',
  docVars: 'properties',
  mailMerge: 'properties',
  fileSharing: 'properties',
  href: 'links',
  scripts: 'scripts',
  'event-listeners': 'scripts',
  form: 'form-fields',
}
