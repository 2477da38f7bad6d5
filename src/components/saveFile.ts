/** Lets the browser save a file, under a name without characters that file systems refuse. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name.replaceAll(/[^\p{L}\p{N}.-]+/gu, '-');
  link.click();
  // Firefox starts the download after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
