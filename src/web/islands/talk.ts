import { startTalk } from './public/talk/startTalk.ts'

// What a reporter needs to seal and to open, for pages of a conversation. Everything but live news works without it.
startTalk()
