declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** Our own id of a call: made when the call is first seen, never changed, unrelated to the phone system's. */
export type CallId = Branded<'CallId'>;
/** The phone system's id of a call; may change on transfer, and two connectors may use the same one. */
export type VendorCallId = Branded<'VendorCallId'>;
/** A device of the phone system: an extension, a trunk, a queue. */
export type DeviceId = Branded<'DeviceId'>;
/** Which connector, by its folder's name: `simulator`, `generic-listener`. */
export type ConnectorId = Branded<'ConnectorId'>;

/** A session: one interaction with one customer. */
export type SessionId = Branded<'SessionId'>;

/** Milliseconds since 1970-01-01T00:00Z. */
export type EpochMs = number;

// The one place where a plain string becomes an id; everything else passes ids on.
export const toCallId = (text: string) => text as CallId;
export const toVendorCallId = (text: string) => text as VendorCallId;
export const toDeviceId = (text: string) => text as DeviceId;
export const toConnectorId = (text: string) => text as ConnectorId;
export const toSessionId = (text: string) => text as SessionId;
