/** The name that was most likely meant, as a sentence to put before what to do; nothing where there is none like it. */
export function suggestion(nearest: string | undefined): string {
  return nearest === undefined ? '' : `Did you mean “${nearest}”? `;
}
