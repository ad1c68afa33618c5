// biome-ignore-all lint/a11y/noRedundantRoles: narrow screens lay rows out as cards, and browsers then forget the table.
import { articleAddress, type CaseRoute } from '../address/route.ts'
import type { DocumentRecord } from '../contract.ts'
import { count } from '../look/count.ts'
import { fileName } from '../look/file-name.ts'
import { isUnnamed, sayName } from '../look/say-name.ts'
import { articleDate, listWarnings } from './article-date.ts'
import { sayChain } from './say-chain.ts'

/** Voices beyond this many say only how many more there are. */
const MAX_VOICES = 5

interface Options {
  readonly article: DocumentRecord
  readonly index: number
  readonly measure: (row: HTMLTableRowElement | null) => void
  readonly familySize: number
  /** The greatest number of statements in one article, which fills the bar. */
  readonly most: number
  readonly spoken: number | null
  readonly voice: string | null
  readonly onTurn: (change: Partial<CaseRoute>) => void
}

export function ArticleRow({ article, index, measure, familySize, most, spoken, voice, onTurn }: Options) {
  const date = articleDate(article)
  const chain = sayChain(article.chain)
  return (
    <tr role="row" aria-rowindex={index + 2} data-article={article.id} data-index={index} ref={measure}>
      <td role="cell" class="column-date">
        {date ? (
          <>
            <span class="date">{date.said}</span> {date.basis && <span class="quiet">{date.basis}</span>}
          </>
        ) : (
          <span class="quiet">no date known</span>
        )}
      </td>
      <td role="cell" class="column-article">
        <span class={article.outlet ? 'outlet' : 'quiet'}>{article.outlet ?? 'Outlet not named'}</span>
        {article.author && <span class="quiet"> · by {article.author}</span>}
        <a class="article-title" data-article-link href={articleAddress(article.id, { voice })}>
          {article.title ?? fileName(article.source)}
        </a>
        {chain.length > 0 && <span class="chain">{chain.join(', ')}</span>}
        {familySize > 1 && (
          <button type="button" class="family-button" onClick={() => onTurn({ family: article.family })}>
            same origin as {count(familySize - 1, 'other')}
          </button>
        )}
        {listWarnings(article).map(({ label, explanation }) => (
          <span key={label} class="warning">
            <strong class="badge">{label}</strong> {explanation}
          </span>
        ))}
      </td>
      <td role="cell" class="column-voices">
        <VoiceNames names={article.voices} chosen={voice} onTurn={onTurn} />
      </td>
      <td role="cell" class="column-statements">
        <span class="number">
          {spoken === null ? article.statements : `${spoken} of ${article.statements}`}
          <span class="narrow-words"> {article.statements === 1 ? 'statement' : 'statements'}</span>
        </span>
        <meter class="bar" min={0} max={most} value={spoken ?? article.statements} aria-hidden="true" />
      </td>
    </tr>
  )
}

interface NamesOptions {
  readonly names: readonly string[]
  readonly chosen: string | null
  readonly onTurn: (change: Partial<CaseRoute>) => void
}

function VoiceNames({ names, chosen, onTurn }: NamesOptions) {
  if (names.length === 0) return <span class="quiet">only its own</span>
  // Whoever is not named is no voice to look for first.
  const ordered = [...names].sort((a, b) => Number(isUnnamed(a)) - Number(isUnnamed(b)))
  const more = ordered.length - MAX_VOICES
  return (
    <ul class="voice-names">
      {ordered.slice(0, MAX_VOICES).map((name) => (
        <li key={name}>
          <button
            type="button"
            class={isUnnamed(name) ? 'voice-link is-unnamed' : 'voice-link'}
            aria-pressed={name === chosen}
            onClick={() => onTurn({ voice: name === chosen ? null : name })}
          >
            {sayName(name)}
          </button>
        </li>
      ))}
      {more > 0 && (
        <li class="quiet" title={ordered.slice(MAX_VOICES).map(sayName).join(', ')}>
          and {more} more
        </li>
      )}
    </ul>
  )
}
