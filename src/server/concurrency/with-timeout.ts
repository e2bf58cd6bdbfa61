/** Resolves as `work` does, or rejects with the error that `onTimeout` creates when that takes longer than `ms`. */
export async function withTimeout<T>(ms: number, work: PromiseLike<T>, onTimeout: () => Error): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(onTimeout()), ms);
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
