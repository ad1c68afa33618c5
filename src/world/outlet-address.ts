/** `https://www.example.org:80/a` and `Example.org` are both `example.org`. */
export function hostOf(hostOrUrl: string): string {
  return hostOrUrl
    .trim()
    .toLowerCase()
    .replace(/^[a-z][a-z\d+.-]*:\/\//u, '')
    .replace(/[/?#:].*$/su, '')
    .replace(/^www\./u, '')
    .replace(/\.$/u, '')
}

/** A host and the domains it lies in, nearest first: `a.b.org`, `b.org`. */
export function hostAndParents(host: string): readonly string[] {
  const labels = host.split('.')
  return labels.slice(0, Math.max(0, labels.length - 1)).map((_, index) => labels.slice(index).join('.'))
}

/** The name of an outlet as it is looked up: "The Times" and "times" are one. */
export function plainName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/^the\s+/u, '')
    .replace(/\s+/gu, ' ')
}
