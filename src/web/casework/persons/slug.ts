/** The last part of the address of this chapter. */
export const SLUG = 'persons'
