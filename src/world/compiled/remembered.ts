/** Gives what `make` makes of each number, the same object each time. */
export function remembered<Made>(make: (row: number) => Made): (row: number) => Made {
  const made = new Map<number, Made>()
  return (row) => {
    const known = made.get(row)
    if (known !== undefined) return known
    const fresh = make(row)
    made.set(row, fresh)
    return fresh
  }
}
