/** Gives a text to the person as a file, which the browser puts where downloads go. */
export function saveFile(name: string, text: string, type = 'application/json'): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the file by the time that anything else happens on the page.
  setTimeout(() => URL.revokeObjectURL(url));
}
