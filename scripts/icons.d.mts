/** The file of the catalogue's marks: its path from the project's root, and its text. */
export function generateMarks(): Promise<{ path: string; text: string }>;
