import type { FastifyRequest } from 'fastify'
import type { KnownDefinitions } from '../../boundary/figures/questionRequest.ts'
import type { Actor } from '../../domain/access/actor.ts'
import type { FiguresQuestion } from '../../domain/figures/annualFigures.ts'
import type { CodeNames } from '../../domain/figures/codeNames.ts'
import type { CountedNumber } from '../../domain/figures/countedFigures.ts'
import type { DefinitionSet } from '../../domain/figures/definitionSet.ts'
import { type Provenance, provenanceOf } from '../../domain/figures/provenance.ts'
import { AppError } from '../../errors.ts'
import type { Frame } from '../look/shell/frame.ts'
import type { DeskContext } from '../shell/deskContext.ts'
import { type AskedFigures, numberHref } from './figuresAddress.ts'

/** What every number on a page needs to be shown: its words, where it leads, and in a demo where it comes from. */
export type FiguresView = {
  readonly frame: Frame
  readonly definitions: DefinitionSet
  readonly names: CodeNames
  readonly question: FiguresQuestion
  readonly hrefOf: (cell: string) => string
  /** Missing on a real register. */
  readonly provenance: ((number: CountedNumber) => Provenance) | undefined
}

export function makeView(ctx: DeskContext, request: FastifyRequest, asked: AskedFigures): FiguresView {
  const { definitions, names } = definitionsNamed(ctx, asked.definitions)
  const published = ctx.publishedReports.map(({ figures }) => figures)
  const { year } = asked.question
  return {
    frame: ctx.frameOf(request),
    definitions,
    names,
    question: asked.question,
    hrefOf: (cell) => numberHref(asked, ctx.defaultDefinitions, cell),
    provenance: ctx.demo ? (number) => provenanceOf(published, year, number) : undefined,
  }
}

export function definitionsNamed(ctx: DeskContext, name: string) {
  const found = ctx.definitionSets.get(name)
  if (!found) throw new AppError('not-found')
  return found
}

export function knownDefinitions(ctx: DeskContext): KnownDefinitions {
  return { known: [...ctx.definitionSets.keys()], byDefault: ctx.defaultDefinitions }
}

/** Who reads: in a demo also somebody who has not signed in, who then sees counts and never a case. */
export function readerOf(ctx: DeskContext, request: FastifyRequest): Actor {
  if (request.actor) return request.actor
  if (!ctx.demo) throw new AppError('not-signed-in')
  return ctx.visitor
}
