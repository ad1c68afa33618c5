import { analyse } from 'chardet'
import iconv from 'iconv-lite'

const BYTE_ORDER_MARKS: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
]
/** How much of a file is looked at to tell its encoding. */
const SAMPLE_BYTES = 64 * 1024
/** A page must declare its encoding in its first 1024 bytes (HTML standard); some are late. */
const DECLARATION_BYTES = 4096
const DECLARED_IN_MARKUP =
  /<meta[^>]{0,200}charset\s{0,5}=\s{0,5}["']?([\w-]{2,30})|<\?xml[^>]{0,100}encoding=["']([\w-]{2,30})/i
const DECLARED_IN_TYPE = /charset\s{0,5}=\s{0,5}["']?([\w-]{2,30})/i
/** Latin text in UTF-16 has a zero in every other byte; Cyrillic in UTF-16 repeats one high byte. */
const UTF16_SHARE = 0.7

export interface DecodedText {
  /** Line ends are `\n`, NUL characters are gone; otherwise as in the bytes. */
  readonly text: string
  readonly encoding: string
}

/** Decodes the bytes of a text: byte-order mark, valid UTF-8, UTF-16 without a mark, what is declared, then what the bytes look like. */
export function decodeText(bytes: Uint8Array, contentType?: string): DecodedText {
  const encoding = encodingOf(bytes, contentType)
  const decoded =
    encoding === 'utf-8'
      ? new TextDecoder('utf-8').decode(bytes)
      : iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding)
  const text = decoded
    .replace(/^\uFEFF/u, '')
    .replace(/\r\n?/gu, '\n')
    .replaceAll('\0', '')
  return { text: text.toWellFormed(), encoding }
}

function encodingOf(bytes: Uint8Array, contentType: string | undefined): string {
  for (const mark of BYTE_ORDER_MARKS)
    if (mark.bytes.every((byte, index) => bytes[index] === byte)) return mark.encoding
  const wide = wideEncodingOf(bytes.subarray(0, SAMPLE_BYTES))
  if (wide) return wide
  if (isUtf8(bytes)) return 'utf-8'
  const head = Buffer.from(bytes.subarray(0, DECLARATION_BYTES)).toString('latin1')
  const inMarkup = DECLARED_IN_MARKUP.exec(head)
  const declared = [inMarkup?.[1] ?? inMarkup?.[2], DECLARED_IN_TYPE.exec(contentType ?? '')?.[1]]
  for (const name of declared) {
    // Bytes that are no UTF-8 cannot be what they claim, unless only a few are broken.
    if (name && !/^utf-?(8|16)/i.test(name) && iconv.encodingExists(name)) return name.toLowerCase()
  }
  if (isNearlyUtf8(bytes)) return 'utf-8'
  const guess = analyse(bytes.subarray(0, SAMPLE_BYTES)).find(
    (match) => iconv.encodingExists(match.name) && !/^UTF/.test(match.name),
  )
  // Windows-1252 is ISO-8859-1 with curly quotation marks where the other has nothing.
  if (!guess || /^ISO-8859-1$/i.test(guess.name)) return 'windows-1252'
  return guess.name.toLowerCase()
}

/** UTF-16 without a mark, told by which half of each pair of bytes varies less. */
function wideEncodingOf(sample: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const pairs = sample.length >> 1
  if (pairs < 2) return null
  const counts = [new Uint32Array(256), new Uint32Array(256)] as const
  for (let index = 0; index < pairs * 2; index++) {
    const half = counts[(index & 1) as 0 | 1]
    const byte = sample[index] ?? 0
    half[byte] = (half[byte] ?? 0) + 1
  }
  const [even, odd] = counts
  const shareOf = (half: Uint32Array): number => {
    // A high byte is 0 for Latin and 4 for Cyrillic; spaces and digits keep the 0 in both.
    const zero = half[0] ?? 0
    return zero === 0 ? 0 : (zero + Math.max(...half.subarray(1, 0x10))) / pairs
  }
  if (shareOf(odd) >= UTF16_SHARE && (even[0] ?? 0) < pairs * 0.1) return 'utf-16le'
  if (shareOf(even) >= UTF16_SHARE && (odd[0] ?? 0) < pairs * 0.1) return 'utf-16be'
  return null
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** At most one broken character in a hundred others that are rightly encoded: a cut or patched UTF-8 file. */
function isNearlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes)
  let broken = 0
  let wide = 0
  for (const character of text) {
    if (character === '\uFFFD') broken++
    else if (character > '\u007F') wide++
  }
  return wide > 0 && broken * 20 <= wide
}
