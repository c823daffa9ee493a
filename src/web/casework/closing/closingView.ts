/** The address of this chapter of a case. */
export const CLOSING = 'closing'
