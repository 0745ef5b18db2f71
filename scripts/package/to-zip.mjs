import JSZip from 'jszip';

/** Zips cannot say less than some date; a fixed one makes the same files the same zip, byte for byte. */
const DATE = new Date('2020-01-01T00:00:00Z');

/**
 * @param {ReadonlyMap<string, Buffer>} files  by path in the zip
 * @returns {Promise<Buffer>}
 */
export function toZip(files) {
  const zip = new JSZip();
  for (const [path, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    zip.file(path, bytes, { date: DATE, createFolders: false });
  }
  return zip.generateAsync({
    type: 'nodebuffer',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
    platform: 'DOS',
  });
}
