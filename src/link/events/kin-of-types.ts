import type { LinkedReport } from '../../model/index.ts'

/**
 * Codes of CAMEO under which one deed is told in other words, by their beginnings: those of one line are kin. A code that stands in
 * none is kin to its root alone.
 */
const KIN: Readonly<Record<string, readonly string[]>> = {
  // "Struck" and "killed", "shelled" and "destroyed", "hijacked" and "seized", "used gas" and "massacred".
  force: ['18', '19', '20', '171', '175'],
  // "Signed an accord", "agreed", "declared a truce", "concluded a pact".
  agreement: ['057', '030', '031', '032', '033', '0311', '0312', '0313', '0314', '037', '0356', '0871'],
  // "Expelled", "deported", "declared unwelcome".
  expulsion: ['161', '166', '174'],
  // "Imposed sanctions", "froze assets", "banned".
  restriction: ['160', '162', '163', '172'],
  // "Withdrew", "demobilised", "eased a blockade".
  retreat: ['087', '0872', '0873', '0874'],
  // "Met", "visited", "negotiated", "held talks".
  talks: ['04'],
  // "Accused", "criticised", "condemned".
  charge: ['11'],
  demand: ['02', '10'],
}

const BEGINNINGS: readonly (readonly [beginning: string, kin: string])[] = Object.entries(KIN)
  .flatMap(([kin, codes]) => codes.map((code) => [code, kin] as const))
  .sort(([a], [b]) => b.length - a.length)

/** Reports of one kin may tell of one deed. */
export function kinOf({ cameo }: Pick<LinkedReport, 'cameo'>): string {
  return BEGINNINGS.find(([beginning]) => cameo.startsWith(beginning))?.[1] ?? cameo.slice(0, 2)
}

/** Deeds that two do to each other, so that either may be told as the one who does it. */
const MUTUAL = ['03', '04', '050', '057', '06', '0871', '190', '193', '194'] as const

export function isMutual({ cameo }: Pick<LinkedReport, 'cameo'>): boolean {
  return MUTUAL.some((beginning) => cameo.startsWith(beginning))
}

/** The code without the zeros that say "of any kind": 190 and 19 are one. */
export function bareCode(cameo: string): string {
  return cameo.replace(/0$/u, '')
}
