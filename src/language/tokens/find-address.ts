import { endOfMatch } from './text-shapes.ts'

/** `https://example.org/a`, `www.example.org`. */
const WEB = /(?:(?:https?|ftp):\/\/|www\.)[^\s<>"“”]+/iuy
/** `mailto:name@example.org`, `name@example.org`, `Name@OFFICE`. */
const MAIL = /(?:mailto:)?[\p{L}\p{N}_.+%-]{1,64}@[\p{L}\p{N}_-]{1,63}(?:\.[\p{L}\p{N}_-]{1,63}){0,8}/iuy
/** `example.org/page`. */
const DOMAIN =
  /[\p{L}\p{N}_-]{1,63}(?:\.[\p{L}\p{N}_-]{1,63}){0,8}\.(?:com|org|net|gov|edu|mil|int|info|biz|io|tv|co|eu|uk|ru|ua|de|fr|it|es|pl|cz|nl|ch|cn|jp|kr|ir|il|tr)(?![\p{L}\p{N}_-])(?:\/[^\s<>"“”]*)?/uy
/** `report-5.pdf`, `.doc`. */
const FILE =
  /[\p{L}\p{N}_#.-]{0,63}\.(?:docx?|xlsx?|pptx?|pdf|txt|html?|jpe?g|gif|png|zip|csv|exe|url|mp3|mp4|php)(?![\p{L}\p{N}_])/iuy
/** `alt.gardens.roses`: names of newsgroups. */
const GROUP = /\p{Ll}{2,20}(?:\.\p{Ll}{2,20}){2,6}(?![\p{L}\p{N}.])/uy
const ADDRESS_TAIL = /[.,;:!?>\]'"”’*]/u

/** Where the web address, mailbox or file name that begins at `at` ends, without the punctuation of the sentence around
 *  it; -1 without one. */
export function endOfAddress(text: string, at: number): number {
  const web = endOfMatch(WEB, text, at)
  if (web > 0) return withoutTail(text, at, web)
  const mail = endOfMatch(MAIL, text, at)
  if (mail > 0) return mail
  const file = endOfMatch(FILE, text, at)
  if (file > 0) return file
  const domain = endOfMatch(DOMAIN, text, at)
  if (domain > 0) return withoutTail(text, at, domain)
  return endOfMatch(GROUP, text, at)
}

function withoutTail(text: string, start: number, end: number): number {
  let last = end
  let opened = 0
  for (let at = start; at < end; at++) opened += text[at] === '(' ? 1 : text[at] === ')' ? -1 : 0
  while (last > start + 1) {
    const mark = text[last - 1] as string
    // A bracket that the address itself opens belongs to it.
    if (mark === ')' && opened < 0) opened++
    else if (!ADDRESS_TAIL.test(mark)) break
    last--
  }
  return last
}
