/** The text of a plan with so many activities. */
export function bigPlan(
  count: number,
  options?: { readonly warnings?: boolean; readonly schools?: number },
): string;
