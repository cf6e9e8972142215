/** The form of a word that goes with a number: “1 record was”, “3 records were”. */
export function agreed(count: number, one: string, other: string): string {
  return count === 1 ? one : other;
}

/** A number with its noun: “1 record”, “3 records”. */
export function counted(count: number, noun: string, nouns = `${noun}s`): string {
  return `${count} ${agreed(count, noun, nouns)}`;
}
