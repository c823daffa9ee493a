import { createTransport } from 'nodemailer'
import type SMTPTransport from 'nodemailer/lib/smtp-transport/index.js'
import type { MailSettings } from '../boundary/deskSettings.ts'
import { locales } from '../domain/shared/locale.ts'
import { words } from '../messages/words.ts'
import type { SendMail } from '../services/access/inbox/tellByMail.ts'

const PATIENCE_MS = 10_000
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Sends the one message that Baken ever sends: that there is something, and where. It is the same for everybody, in both languages, and
 * says nothing of who, what or which case. Throws when it was not taken.
 */
export function makeSendMail(settings: MailSettings, deskAddress: string): SendMail {
  const transport = createTransport(transportOptions(settings))
  return async (address) => {
    await transport.sendMail({
      from: settings.from,
      to: { name: '', address },
      subject: locales.map((locale) => words(locale)('inbox.mail_subject')).join(' / '),
      text: `${locales.map((locale) => words(locale)('inbox.mail_text')).join('\n')}\n\n${deskAddress}\n`,
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      xMailer: false,
      disableFileAccess: true,
      disableUrlAccess: true,
    })
  }
}

/** Beyond this machine nothing goes out without TLS and a certificate that is right. */
export function transportOptions({ server, from }: MailSettings): SMTPTransport.Options {
  const { protocol, hostname, port, username, password } = new URL(server)
  const secure = protocol === 'smtps:'
  const isNear = LOOPBACK.has(hostname)
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    requireTLS: !secure && !isNear,
    ignoreTLS: !secure && isNear,
    tls: { minVersion: 'TLSv1.2' },
    // The name of this machine is nobody's business.
    name: from.slice(from.lastIndexOf('@') + 1),
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: 2 * PATIENCE_MS,
    ...(username !== '' && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
  }
}
