import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface ArticlePlan {
  readonly count: number
  readonly words: number
}

const SPEAKERS = [
  'Foreign Minister Ada Lindqvist',
  'President Tomas Arvo',
  'a senior official',
  'the French Foreign Ministry',
  'the envoy of Norway',
  'Admiral Peter Holt',
  'a spokesman for NATO',
  'Washington',
] as const

const CLAIMS = [
  'the ships would turn back before they reached the strait',
  'no agreement had been signed and none was planned',
  'the talks in Geneva were to go on for another week',
  'his government would answer any move against the port',
  'the letter had been received and was being studied',
  'both sides had counted the same missiles twice',
  'the harbour was open to every flag',
  'nobody had given an order to fire',
] as const

const STORY = [
  'The fleet lay off the coast for the third day in a row.',
  'Snow fell over the capital while the ministers met behind closed doors.',
  'The price of grain rose again, and queues formed before the bakeries of the old town.',
  'Two freighters had left the harbour in the night, according to people who live on the quay.',
  'The treaty of the year before had left the question of the islands open.',
] as const

/** Articles of invented news with reported speech in them; the same plan gives the same articles, each unlike the others. */
export function inventArticles({ count, words }: ArticlePlan): readonly string[] {
  return Array.from({ length: count }, (_, number) => inventArticle(number, words))
}

/** Writes invented articles as `0000.txt`, `0001.txt`, ... into a folder that is made for them. */
export function writeArticles(folder: string, plan: ArticlePlan): void {
  mkdirSync(folder, { recursive: true })
  inventArticles(plan).forEach((article, number) => {
    writeFileSync(join(folder, `${String(number).padStart(4, '0')}.txt`), article)
  })
}

/** Each article is of a week of its own, as five hundred that tell one deed are no measure of anything. */
const DAYS_APART = 7
const START = Date.UTC(1962, 9, 22)
const DAY_MILLISECONDS = 86_400_000

function writtenDay(article: number): string {
  const day = new Date(START + article * DAYS_APART * DAY_MILLISECONDS)
  return day.toLocaleDateString('en-US', { month: 'long', day: 'numeric', year: 'numeric', timeZone: 'UTC' })
}

function inventArticle(number: number, words: number): string {
  const pick = seededPick(number + 1)
  const paragraphs = [`Talks on the strait, day ${number + 1}`, `Harbour Gazette, ${writtenDay(number)}`]
  for (let written = 0; written < words; ) {
    const paragraph = inventParagraph(pick)
    paragraphs.push(paragraph)
    written += paragraph.split(' ').length
  }
  return `${paragraphs.join('\n\n')}\n`
}

function inventParagraph(pick: Pick): string {
  const [speaker, other, claim, answer] = [pick(SPEAKERS), pick(SPEAKERS), pick(CLAIMS), pick(CLAIMS)]
  const capital = speaker[0]?.toUpperCase() + speaker.slice(1)
  return pick([
    `${pick(STORY)} ${capital} said that ${claim}.`,
    `“${claim[0]?.toUpperCase()}${claim.slice(1)},” said ${other}. ${pick(STORY)}`,
    `According to ${speaker}, ${claim}. ${pick(STORY)} ${pick(STORY)}`,
    `${capital} denied that ${claim} and warned that “${answer}”.`,
    `${pick(STORY)} ${pick(STORY)} ${pick(STORY)}`,
  ])
}

type Pick = <Item>(items: readonly Item[]) => Item

/** The Lehmer generator with the constants of Park and Miller (1988): enough to vary texts, the same everywhere. */
export function seededPick(seed: number): Pick {
  let state = (seed * 48_271) % 2_147_483_647
  return (items) => {
    state = (state * 48_271) % 2_147_483_647
    // The index is below the length, and no list here is empty.
    return items[state % items.length] as (typeof items)[number]
  }
}
