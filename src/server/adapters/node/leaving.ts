type Listener = (this: AbortSignal, event: Event) => unknown;

/**
 * Says that the client has left, as an `AbortSignal` does, for a tenth of its price: the platform's own is made to cross threads,
 * and nearly all requests end with nobody having left.
 */
export class Leaving implements AbortSignal {
  aborted = false;
  reason: unknown;
  onabort: Listener | null = null;
  readonly #listeners = new Set<Listener>();

  addEventListener(type: string, listener: Listener): void {
    if (type === 'abort') this.#listeners.add(listener);
  }

  removeEventListener(_type: string, listener: Listener): void {
    this.#listeners.delete(listener);
  }

  dispatchEvent(event: Event): boolean {
    this.aborted = true;
    this.reason ??= new DOMException('The client has left.', 'AbortError');
    for (const listener of [this.onabort, ...this.#listeners]) listener?.call(this, event);
    return true;
  }

  throwIfAborted(): void {
    if (this.aborted) throw this.reason;
  }
}
