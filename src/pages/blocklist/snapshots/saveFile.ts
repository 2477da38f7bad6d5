/** Hands a file to the browser's downloads. Characters that a file name cannot have everywhere become hyphens. */
export function saveFile(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name.replaceAll(/[^\p{L}\p{N}.-]+/gu, '-');
  link.click();
  // Firefox starts the download after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
