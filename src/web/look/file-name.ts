/** The last part of a path, for an article that has no title: `ships.txt` of `articles/ships.txt`. */
export function fileName(source: string): string {
  return source.split(/[\\/]/u).at(-1) || source
}
