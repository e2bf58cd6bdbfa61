/** Has the browser save a file. Needs no permission of a content security policy: nothing is loaded or run. */
export function download(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  // Some browsers follow only links that are in the page.
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  // Reading begins after this task; a file is small enough to have been read long before.
  setTimeout(() => URL.revokeObjectURL(url), 30_000);
}
