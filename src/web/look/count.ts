/** A number with its noun: `1 statement`, `3 statements`, `1,204 statements`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`
}
