/** What an event might carry, guessed from its name: `order.created` → an order with an id. */
export function exampleData(event: string): Record<string, unknown> {
  const topic = event.split(/[.:_-]/)[0] || 'record';
  return { [topic]: { id: `${topic}_1` } };
}
