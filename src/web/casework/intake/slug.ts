/** The last part of the address of the reports of a case. */
export const REPORTS = 'reports'
