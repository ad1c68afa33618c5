import type { IsoDate } from '../../model/index.ts'
import { type DictionaryFault, type DictionaryLine, dictionaryLines, faultAt } from './dictionary-lines.ts'
import { type DictionaryPhrase, readPhrase } from './dictionary-phrase.ts'

/** A code and when it holds, both days included; null where that is open. */
export interface DatedCode {
  /** As written: "GONGOV", "---" for nobody, "FRO/BIL/SAM" for several together. */
  readonly code: string
  readonly from: IsoDate | null
  readonly to: IsoDate | null
}

/** An actor of somebody's own dictionary. */
export interface OwnActor {
  readonly phrases: readonly DictionaryPhrase[]
  /** Those with dates first, in the order in which they are tried; the default last. Empty where the dictionary gives none. */
  readonly codes: readonly DatedCode[]
  /** Line of its first phrase. */
  readonly line: number
}

export interface ActorDictionary {
  readonly actors: readonly OwnActor[]
  readonly faults: readonly DictionaryFault[]
}

const CODE = /^(?:[A-Za-z][A-Za-z0-9]*(?:\/[A-Za-z][A-Za-z0-9]*)*|-{3}|\+{3}|\*{3}|#{3})$/u
/** "[HOB < 950601]", "[HOBGOV 19950601 - 19990815]", "[ARN]". */
const BRACKET = /^\[\s*([^\s<>[\]]+)\s*(?:([<>])\s*(\d+)|(\d+)\s*-\s*(\d+))?\s*\]$/u
/** Years of six-digit dates up to this one are of the 21st century, as PETRARCH reads them. */
const LAST_YEAR_OF_2000 = 30

/**
 * Reads an actor dictionary of PETRARCH or TABARI: a phrase with its code, other phrases for the same behind `+`, codes that
 * hold for a time on lines of their own. What cannot be read is reported with its line and skipped.
 */
export function readActorDictionary(text: string): ActorDictionary {
  const actors: OwnActor[] = []
  const faults: DictionaryFault[] = []
  let draft: { phrases: DictionaryPhrase[]; codes: DatedCode[]; line: number } | null = null
  const close = (): void => {
    if (draft) actors.push({ ...draft, codes: datedFirst(draft.codes) })
    draft = null
  }
  for (const line of dictionaryLines(text)) {
    const source = line.text.trim()
    if (source === '') continue
    const { phrase: words, brackets } = split(source)
    const codes = brackets.map((bracket) => readCode(bracket, line))
    faults.push(...codes.flatMap((code) => ('problem' in code ? [code] : [])))
    const good = codes.flatMap((code) => ('problem' in code ? [] : [code]))
    if (words === '') {
      if (draft) draft.codes.push(...good)
      else faults.push(faultAt(line, 'a code without a phrase before it; write NAME [CODE]'))
      continue
    }
    const isSynonym = words.startsWith('+')
    const phrase = readPhrase(isSynonym ? words.slice(1) : words)
    if (phrase === null) {
      faults.push(faultAt(line, 'no word to find in a text; write +NAME'))
    } else if (!isSynonym) {
      close()
      draft = { phrases: [phrase], codes: good, line: line.number }
    } else if (draft) {
      draft.phrases.push(phrase)
      draft.codes.push(...good)
    } else faults.push(faultAt(line, 'a synonym of nothing; write NAME [CODE] on a line before it'))
  }
  close()
  return { actors, faults }
}

/** The code of an actor on a day; without a day the default, else the only one there is. Null for none. */
export function codeOn({ codes }: OwnActor, day: IsoDate | null): string | null {
  const isDated = ({ from, to }: DatedCode): boolean => from !== null || to !== null
  const holds = ({ from, to }: DatedCode): boolean =>
    day !== null && (from === null || from <= day) && (to === null || day <= to)
  const dated = codes.find((code) => isDated(code) && holds(code))
  const byDefault = codes.find((code) => !isDated(code))
  const only = day === null && new Set(codes.map(({ code }) => code)).size === 1 ? codes[0] : undefined
  return (dated ?? byDefault ?? only)?.code ?? null
}

function split(source: string): { readonly phrase: string; readonly brackets: readonly string[] } {
  const at = source.indexOf('[')
  if (at < 0) return { phrase: source, brackets: [] }
  return { phrase: source.slice(0, at).trim(), brackets: source.slice(at).match(/\[[^[\]]*\]?/gu) ?? [] }
}

function readCode(bracket: string, line: DictionaryLine): DatedCode | DictionaryFault {
  const match = BRACKET.exec(bracket)
  if (!match)
    return faultAt(
      line,
      `"${bracket}" is no code; write [CODE], [CODE <YYMMDD], [CODE YYMMDD-YYMMDD] or [CODE >YYYYMMDD]`,
    )
  const [, code = '', side, limit, first, last] = match
  if (!CODE.test(code)) return faultAt(line, `"${code}" is no code of letters and digits`)
  const dates = [limit, first, last].map((date) => (date === undefined ? null : readDate(date)))
  if ([limit, first, last].some((date, at) => date !== undefined && dates[at] === null))
    return faultAt(line, `"${bracket}" has a date that is none; write YYYYMMDD or YYMMDD`)
  const [day = null, from = null, to = null] = dates
  if (side === '<') return { code, from: null, to: day }
  if (side === '>') return { code, from: day, to: null }
  if (from !== null && to !== null && from > to) return faultAt(line, `"${bracket}" ends before it begins`)
  return { code, from, to }
}

/** "950601" and "19950601" as "1995-06-01"; null for what is no date. */
export function readDate(source: string): IsoDate | null {
  if (source.length !== 6 && source.length !== 8) return null
  const short = source.length === 6 ? Number(source.slice(0, 2)) : null
  const year = short === null ? source.slice(0, 4) : String(short + (short <= LAST_YEAR_OF_2000 ? 2000 : 1900))
  const [month, day] = [source.slice(-4, -2), source.slice(-2)]
  const isDay = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31
  return isDay ? `${year}-${month}-${day}` : null
}

function datedFirst(codes: readonly DatedCode[]): readonly DatedCode[] {
  const isDated = ({ from, to }: DatedCode): boolean => from !== null || to !== null
  return [...codes.filter(isDated), ...codes.filter((code) => !isDated(code))]
}
