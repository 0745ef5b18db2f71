/** A request that is refused: the status, and a sentence that the reader of the answer can act on. */
export class HttpError extends Error {
  /**
   * @param {number} status
   * @param {string} message
   * @param {{ fields?: Record<string, string>, headers?: Record<string, string> }} [details] fields: field name →
   *   what is wrong with it
   */
  constructor(status, message, { fields = {}, headers = {} } = {}) {
    super(message);
    this.status = status;
    this.fields = fields;
    this.headers = headers;
  }
}
