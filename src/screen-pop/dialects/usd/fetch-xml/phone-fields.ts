/** Dynamics' telephone numbers of accounts, contacts, leads and users. */
const PHONE_FIELD =
  /^(telephone[123]|mobilephone|homephone|home2|business2|company|callback|assistantphone|managerphone|address[123]_telephone[123])$/i;
const CALLER = /^\[\[\s*cti\.ani\s*\][^[\]]*\]$/i;
const ONE_PARAMETER = /^\[\[[^[\]]+\][^[\]]*\]$/;

/** Whether a criterion is about a telephone number: USD compares it as text, here every written form is found. */
export const isAboutNumber = (field: string, value: string): boolean =>
  CALLER.test(value) || (PHONE_FIELD.test(field) && ONE_PARAMETER.test(value));
