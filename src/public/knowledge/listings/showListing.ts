import type { ListingName } from '../../../domain/knowledge/document.ts'
import type { ShownBlock } from '../../../outputs/knowledge/shownPage.ts'
import type { Showing } from '../showing.ts'
import { codeItems, motiveItems, safetyRuleItems } from './codeItems.ts'
import { chatCards, embassyCards, helpLineBlocks } from './contactCards.ts'
import { figureCards } from './figureCards.ts'
import { honourDifferences, reportingCodeSteps } from './reportingCodeSteps.ts'
import { organisationCards, workCards } from './sourceCards.ts'

/** What the profile has under that name, as blocks of a page. `about` is the part that is asked for. */
export function showListing(name: ListingName, about: string | undefined, showing: Showing): readonly ShownBlock[] {
  const { facts } = showing
  switch (name) {
    case 'signals':
      return codeItems(facts.signals.entries, showing)
    case 'risk_factors':
      return codeItems(facts.riskFactors.entries, showing)
    case 'motives':
      return motiveItems(showing)
    case 'safety_rules':
      return safetyRuleItems(showing)
    case 'reporting_code':
      return reportingCodeSteps(about ?? '', showing)
    case 'honour_differences':
      return honourDifferences(showing)
    case 'figures':
      return figureCards(about ?? '', showing)
    case 'help_lines':
      return helpLineBlocks(showing)
    case 'chats':
      return chatCards(showing)
    case 'embassies':
      return embassyCards(showing)
    case 'organisations':
      return organisationCards(showing)
    case 'seeds':
    case 'documents':
    case 'toolkits':
    case 'websites':
      return workCards(facts.sources[name], showing)
    case 'pages_read':
      return workCards(facts.sources.read, showing)
  }
}
