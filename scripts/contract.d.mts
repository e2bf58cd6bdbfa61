/** Every file made from the contract: its path from the project's root, and its text. */
export function generateContract(): Promise<{ path: string; text: string }[]>;
