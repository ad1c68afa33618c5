import type { ActorCount, ActorProfile, HeldOffice, NameForm } from '../model/index.ts'
import { safeLine } from './safe-text.ts'
import { shortId } from './short-id.ts'

/** Rows of each part; `--json` gives all. */
const MOST_ROWS = 20

/** One actor as text for people: what it is, its names, offices and documents, and who it has to do with. */
export function describeActor(profile: ActorProfile): string {
  const { name, type, countryName, id, description, merged, time } = profile
  const parts = [
    [`${name} (${[type, countryName].filter((part) => part !== null && part !== name).join(', ')})`, id],
    description === null ? [] : [description],
    merged.length === 0
      ? []
      : [
          '',
          'People take to be the same:',
          ...merged.map((each) => `  ${each.name} (judgement ${shortId(each.judgement)})`),
        ],
    ['', countLine(profile), ...(time.earliest === null ? [] : [`Documents of ${sayTime(time)}`])],
    listPart('Offices', profile.offices, sayOffice),
    listPart('Names', profile.forms, sayForm),
    listPart('Speaks to', profile.speaksTo, sayCount),
    listPart('Spoken to by', profile.spokenToBy, sayCount),
    listPart('Its statements name', profile.speaksOf, sayCount),
    listPart('Named in the statements of', profile.namedBy, sayCount),
    listPart('Documents', profile.inDocuments, (document) =>
      [
        shortId(document.id),
        document.earliest ?? document.latest ?? '-',
        counts(document),
        document.title ?? document.source,
      ].join(' · '),
    ),
  ]
  return parts
    .flat()
    .map((line) => `${line.trim() === '' ? '' : `${indentOf(line)}${safeLine(line.trim())}`}\n`)
    .join('')
}

function indentOf(line: string): string {
  return line.slice(0, line.length - line.trimStart().length)
}

function listPart<Item>(title: string, items: readonly Item[], say: (item: Item) => string): readonly string[] {
  if (items.length === 0) return []
  const rest = items.length - MOST_ROWS
  return [
    '',
    title,
    ...items.slice(0, MOST_ROWS).map((item) => `  ${say(item)}`),
    ...(rest > 0 ? [`  and ${rest} more; --json gives them`] : []),
  ]
}

function countLine({ documents, ...profile }: ActorProfile): string {
  return `${counts(profile)} in ${plural(documents, 'document')}`
}

function counts({
  mentions,
  pronouns,
  statements,
  addressed,
}: Pick<ActorProfile, 'mentions' | 'pronouns' | 'statements' | 'addressed'>): string {
  return [
    plural(statements, 'statement'),
    addressed > 0 ? `${addressed} told to it` : null,
    plural(mentions, 'mention'),
    pronouns > 0 ? plural(pronouns, 'pronoun') : null,
  ]
    .filter((part) => part !== null)
    .join(', ')
}

function sayOffice({ office, from, to, isOfTime }: HeldOffice): string {
  return `${office} (${from ?? '?'} to ${to ?? 'now'})${isOfTime ? ', in the time of the documents' : ''}`
}

function sayForm({ words, kind, mentions, documents }: NameForm): string {
  return `${words} (${kind}, ${mentions} in ${plural(documents, 'document')})`
}

function sayCount({ name, statements }: ActorCount): string {
  return `${name}: ${plural(statements, 'statement')}`
}

function sayTime({ earliest, latest }: ActorProfile['time']): string {
  return earliest === latest ? `${earliest}` : `${earliest} to ${latest}`
}

function plural(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
