/** Saves the text as a file, without a connection to anywhere. */
export function download(filename: string, mediaType: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = filename;
  link.click();
  // The browser has read the address by then; the text is kept until it is written.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
