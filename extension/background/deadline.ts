/** What the work comes to, or undefined if it takes longer than `ms`. */
export async function deadline<T>(work: Promise<T>, ms: number): Promise<T | undefined> {
  let timeout: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<undefined>((resolve) => {
    timeout = setTimeout(() => resolve(undefined), ms);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timeout);
  }
}
