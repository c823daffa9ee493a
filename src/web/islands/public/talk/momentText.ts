/** A moment (UTC) as the pages write it: `22 november, 14.03`. Day and time are those of the hub, in the digits of the numbers to call. */
export function momentText(moment: string): string {
  const at = new Date(moment)
  const room = document.querySelector<HTMLElement>('[data-talk-room]')
  if (Number.isNaN(at.getTime()) || !room) return ''
  const { timeZone = 'Europe/Amsterdam', comma = ', ' } = room.dataset
  const { lang } = document.documentElement
  const tag = `${lang === 'en' ? 'en-GB' : lang}-u-nu-latn-ca-gregory`
  const day = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', timeZone }).format(at)
  const time = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(at)
  return `${day}${comma}${lang === 'nl' ? time.replace(/^0/, '').replace(':', '.') : time}`
}
