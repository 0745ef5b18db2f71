import type { CrmDefinition, CrmPage, PopTarget } from '../../../src/screen-pop/crm';

/** Somebody whom every CRM's fixture holds, in the CRM's own kind of record and in its own forms. */
export interface Person {
  readonly name: string;
  /** As somebody has typed them into the CRM, each in its own way. A CRM that stores one form only stores that. */
  readonly numbers: readonly string[];
  readonly email?: string;
  readonly company?: string;
}

/** How the fixture answers searches from now on, as the vendor's documentation says that the product does. */
export type FixtureMood =
  | 'well'
  /** The agent's session or the token has run out. */
  | 'signedOut'
  /** Signed in, but without the right to search. */
  | 'notAllowed'
  /** Too many requests; come back after 7 seconds, where the vendor says so. */
  | 'rateLimited'
  /** The connection is cut without an answer. */
  | 'cut'
  /** An answer comes, but never its end. */
  | 'stuck'
  /** A page of HTML where JSON should be, status 200. */
  | 'nonsense';

/** A server with the shapes of one CRM's interface. */
export interface CrmFixture {
  /** Where it listens, on loopback. */
  readonly origin: string;
  /** Sent with what is asked as the agent; absent: the CRM's search uses a token. */
  readonly cookie?: string;
  setMood(mood: FixtureMood): void;
  /** What was asked of its search so far, path and query as sent. */
  readonly asked: readonly { readonly method: string; readonly path: string }[];
  close(): Promise<void>;
}

/** What the contract suite needs to know of one CRM. */
export interface CrmAdapter<Settings> {
  readonly definition: CrmDefinition<Settings>;
  /** Brings up a fixture that holds these people, each as a record of `lookupEntities[0]`. */
  start(people: readonly Person[]): Promise<CrmFixture>;
  /** Settings that point at a CRM there. */
  settingsFor(origin: string): Settings;
  /** Address by target, on `origin`; undefined where the CRM has no such thing. From the vendor's documentation. */
  readonly addresses: (
    origin: string,
  ) => readonly (readonly [PopTarget, expected: string | undefined])[];
  /** Addresses and what they are to the CRM; undefined: none of its pages. */
  readonly pages: (origin: string) => readonly (readonly [string, CrmPage | undefined])[];
  /** Settings that must be refused, with the field that the error names. */
  readonly badSettings: readonly (readonly [unknown, field: string])[];
  /** Moods that this CRM's documentation does not tell apart, and what stands in its place. */
  readonly sameAs?: Readonly<Partial<Record<FixtureMood, FixtureMood>>>;
  /** What is assumed and was not checked against the product; printed in the table, and said in docs/crm.md. */
  readonly unverified: readonly string[];
}
