import type { ActorProfile } from '../contract.ts'

/** The offices of an actor; those held in the time of the articles stand out. */
export function ActorOffices({ profile }: { readonly profile: ActorProfile }) {
  if (profile.offices.length === 0) return null
  const isTold = profile.offices.some(({ isOfTime }) => isOfTime)
  return (
    <section class="actor-section" aria-labelledby="offices-title">
      <h2 id="offices-title">Offices</h2>
      <ul class="offices">
        {profile.offices.map(({ office, from, to, isOfTime }) => (
          <li key={`${office} ${from} ${to}`} class={isOfTime === false ? 'office is-other-time' : 'office'}>
            <span class="office-name">{office}</span> <span class="quiet">{sayTenure(from, to)}</span>
            {isOfTime && <span class="badge-quiet">in the time of the articles</span>}
          </li>
        ))}
      </ul>
      {!isTold && profile.time.earliest !== null && (
        <p class="panel-note">None of them falls into the time of the articles that it is in.</p>
      )}
    </section>
  )
}

/** `1961 to 1963`, `since 2004-03-09`, `until 1962`; dates are as fine as they are known. */
function sayTenure(from: string | null, to: string | null): string {
  if (from === null && to === null) return 'dates not known'
  if (to === null) return `since ${from}`
  return from === null ? `until ${to}` : `${from} to ${to}`
}
