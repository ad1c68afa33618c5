import { actorAddress } from '../address/route.ts'
import type { Named } from './list-named.ts'

/** Who is named at the place under the cursor, by the usual name and by the words of the text. */
export function NamedHere({ named }: { readonly named: readonly Named[] }) {
  if (named.length === 0) return null
  return (
    <section class="named" aria-labelledby="named-title">
      <h3 id="named-title">Named here</h3>
      <ul>
        {named.map(({ id, name, forms }) => (
          <li key={id ?? forms.join()}>
            {name === null || id === null ? (
              <>
                {quote(forms)} <span class="quiet">not known who</span>
              </>
            ) : (
              <>
                <a href={actorAddress(id)}>{name}</a> {forms.length > 0 && <span class="quiet">as {quote(forms)}</span>}
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function quote(forms: readonly string[]): string {
  return forms.map((form) => `“${form}”`).join(', ')
}
