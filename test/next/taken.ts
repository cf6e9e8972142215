/** A plan with everything that it asks about, as somebody takes it in who does what is said above it. */
export function taken(text: string): string {
  return text
    .replaceAll(/^( {2})?# (- id:| )/gm, (_, indent = '', start: string) => `${indent}${start}`)
    .replace('activities: []', 'activities:');
}
