/** Per question the answers that fit; a question that is not named fits with any answer. */
export type When = Readonly<Record<string, readonly string[]>>

/** What was answered so far: question and answer by code. What is not answered is not there. */
export type Answers = Readonly<Record<string, string>>
