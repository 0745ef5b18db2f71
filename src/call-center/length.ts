/** In characters, as people count them: a smiley is one, not two. */
export function isLonger(text: string, max: number): boolean {
  return text.length > max && countCharacters(text) > max;
}

export function countCharacters(text: string): number {
  return [...text].length;
}
