/**
 * The rows of the first table whose first heading is `heading`, each a list of its cells without the marks of
 * code. So that what a document says to people is also what programs check.
 * @param {string} markdown
 * @param {string} heading
 * @returns {string[][]} empty when there is no such table
 */
export function readTable(markdown, heading) {
  const lines = markdown.split('\n');
  const first = lines.findIndex((line) => toCells(line)[0] === heading);
  if (first < 0) return [];
  const rest = lines.slice(first + 2);
  const end = rest.findIndex((line) => !line.startsWith('|'));
  return (end < 0 ? rest : rest.slice(0, end)).map(toCells);
}

/** @param {string} line */
function toCells(line) {
  if (!line.startsWith('|')) return [];
  return line
    .replace(/^\||\|\s*$/g, '')
    .split('|')
    .map((cell) => cell.trim().replaceAll('`', ''));
}
