/** The last parts of addresses under a case: its chapter on what leaves the hub, a package before it goes, and a referral as its recipient sees it. */
export const SHARING = 'sharing'
export const PACKAGE = 'package'
export const REFERRAL = 'referral'
