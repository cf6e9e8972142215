/** Whether a file of a folder of plans is taken for a plan. */
export function isPlanFileName(name: string): boolean {
  return /\.ya?ml$/i.test(name) && !name.startsWith('.');
}
