import { blankOnReturn } from './public/blankOnReturn.ts'
import { startLeaving } from './public/leaving.ts'
import { stayOneEntry } from './public/oneEntry.ts'

// Every public page works without this script. It runs in the head, so that a page that comes back is covered before anybody sees it.
blankOnReturn()
startLeaving()
stayOneEntry()
