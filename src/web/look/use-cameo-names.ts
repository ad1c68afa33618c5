import { useEffect, useState } from 'preact/hooks'

/** What the codes of CAMEO are called, by code; empty until they are there. The table comes once, apart from the page. */
export function useCameoNames(): ReadonlyMap<string, string> {
  const [names, setNames] = useState(EMPTY)
  useEffect(() => {
    let isShown = true
    asked ??= ask()
    asked.then((read) => {
      if (isShown) setNames(read)
    })
    return () => {
      isShown = false
    }
  }, [])
  return names
}

const EMPTY: ReadonlyMap<string, string> = new Map()

let asked: Promise<ReadonlyMap<string, string>> | null = null

/** Names only explain: where the table cannot be had, codes stand without them, and the next screen asks again. */
async function ask(): Promise<ReadonlyMap<string, string>> {
  try {
    const answer = await fetch(new URL('../../../data/taxonomies/cameo.tsv', import.meta.url))
    if (answer.ok) return readNames(await answer.text())
  } catch {
    // As when the answer is not one.
  }
  asked = null
  return EMPTY
}

/** Code and name are the first two columns. */
export function readNames(table: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const line of table.split('\n').slice(1)) {
    const [code, name] = line.split('\t')
    if (code && name) names.set(code, name.trim())
  }
  return names
}
