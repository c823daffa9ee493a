import { join, resolve } from 'node:path'
import { parseConfig } from '../boundary/config.ts'

/** The folder of the project: profiles and messages are read from here, wherever a command is typed. */
export const projectFolder = resolve(import.meta.dirname, '..', '..')

export const profilesFolder = join(projectFolder, 'profiles')

/** The pages of knowledge, as text files. */
export const contentFolder = join(projectFolder, 'content')

/** The settings of this process. The one place that reads the environment. Fails with `invalid-input`. */
export const readConfig = () => parseConfig(process.env)
