import { articleDate, listWarnings } from '../case/article-date.ts'
import { sayChain } from '../case/say-chain.ts'
import type { DocumentDate, DocumentRecord } from '../contract.ts'
import { fileName } from '../look/file-name.ts'
import { sayTime } from '../look/say-time.ts'

const DATE_WORDS: Readonly<Record<DocumentDate['kind'], string>> = {
  stated: 'dated',
  original: 'first published',
  visit: 'page visited',
  updated: 'updated',
  inferred: 'date inferred',
}

/** What is known about an article before its first word: outlet, dates, where it came from, and warnings. */
export function ArticleHead({ document }: { readonly document: DocumentRecord }) {
  const hasTitle = document.regions.some(({ kind }) => kind === 'title')
  const chain = sayChain(document.chain)
  const warnings = listWarnings(document)
  const written = document.dates.length === 0 ? articleDate(document) : null
  return (
    <header class="article-head">
      <p class={document.outlet ? 'outlet' : 'quiet'}>{document.outlet ?? 'Outlet not named'}</p>
      <ul class="article-facts">
        {document.dates.map((date) => (
          <li key={`${date.kind} ${date.earliest}`}>
            <span class="quiet">{DATE_WORDS[date.kind]}</span> {sayTime(date) ?? 'on a day not known'}
          </li>
        ))}
        {written && (
          <li>
            <span class="quiet">date {written.basis}</span> {written.said}
          </li>
        )}
        {document.author && (
          <li>
            <span class="quiet">by</span> {document.author}
          </li>
        )}
        {chain.map((step) => (
          <li key={step}>{step}</li>
        ))}
        <li class="article-source">
          <SourceLink document={document} />
        </li>
      </ul>
      {warnings.length > 0 && (
        <ul class="warnings" aria-label="To know before reading">
          {warnings.map(({ label, explanation }) => (
            <li key={label} class="warning">
              <strong class="badge">{label}</strong> {explanation}
            </li>
          ))}
        </ul>
      )}
      {!hasTitle && <h1 class="untitled">{document.title ?? fileName(document.source)}</h1>}
    </header>
  )
}

/** Only web addresses become links: an article must not bring a `javascript:` one along. */
function SourceLink({ document }: { readonly document: DocumentRecord }) {
  const { url, source } = document
  if (!url || !/^https?:\/\//iu.test(url))
    return (
      <span title={source}>
        <span class="quiet">file</span> {fileName(source)}
      </span>
    )
  return (
    <a href={url} target="_blank" rel="noreferrer noopener">
      {hostOf(url)} <span aria-hidden="true">↗</span>
      <span class="hidden"> (opens the source in a new tab)</span>
    </a>
  )
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url
}
