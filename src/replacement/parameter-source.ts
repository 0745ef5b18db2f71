/**
 * Where replacement parameters get their values. A name is what stands between the brackets, without suffixes:
 * `cti.ani`, `$Context.caseid`, `contact.fullname`; upper and lower case are the same.
 */
export interface ParameterSource {
  /**
   * @param session the session whose `$Context` and `$Session` are meant: that of the call, the one in front (suffix
   * `a`), or the global one (suffix `g`; a desk has none, so nothing is found there)
   * @returns undefined: not known
   */
  read(name: string, session: 'own' | 'focused' | 'global'): string | undefined;
}
