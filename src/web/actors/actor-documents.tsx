import { articleAddress } from '../address/route.ts'
import type { ActorProfile } from '../contract.ts'
import { count } from '../look/count.ts'
import { fileName } from '../look/file-name.ts'
import { sayTime } from '../look/say-time.ts'

/** Articles beyond this many unfold on request. */
const SHOWN = 10

/** The articles that an actor is in, those where it says most first. */
export function ActorDocuments({ profile }: { readonly profile: ActorProfile }) {
  const { inDocuments, documents, name } = profile
  if (inDocuments.length === 0) return null
  const rows = (some: ActorProfile['inDocuments']) => (
    <ul class="actor-documents">
      {some.map((document) => (
        <li key={document.id}>
          <span class={document.outlet ? 'outlet' : 'quiet'}>{document.outlet ?? 'Outlet not named'}</span>{' '}
          <span class="quiet">{sayTime(document)}</span>
          <a class="article-title" href={articleAddress(document.id, { voice: document.statements > 0 ? name : null })}>
            {document.title ?? fileName(document.source)}
          </a>
          <span class="quiet">
            {[
              document.statements > 0 ? count(document.statements, 'statement') : null,
              document.addressed > 0 ? `${document.addressed} told to it` : null,
              count(document.mentions, 'mention'),
              document.pronouns > 0 ? count(document.pronouns, 'pronoun') : null,
            ]
              .filter((part) => part !== null)
              .join(', ')}
          </span>
        </li>
      ))}
    </ul>
  )
  return (
    <section class="actor-section" aria-labelledby="in-documents-title">
      <h2 id="in-documents-title">In {count(documents, 'article')}</h2>
      {rows(inDocuments.slice(0, SHOWN))}
      {inDocuments.length > SHOWN && (
        <details class="more">
          <summary>{inDocuments.length - SHOWN} more</summary>
          {rows(inDocuments.slice(SHOWN))}
        </details>
      )}
      {documents > inDocuments.length && (
        <p class="quiet">{(documents - inDocuments.length).toLocaleString('en')} articles more are not listed here.</p>
      )}
    </section>
  )
}
