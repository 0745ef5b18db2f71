/** One field of a connector's or a CRM's settings: what a form shows, and what a call center's section may hold. */
export interface SettingsField {
  /** Its name in the settings, and that of the item in a call center definition. */
  readonly name: string;
  /**
   * `origin`: https://host. `lines`: one entry a line. `json`: checked by `parseSettings`. `switch`: true or false.
   * `number`: a decimal. `choice`: one of `choices`. A `secret` is left out of exports and never shown unasked.
   */
  readonly input:
    | 'origin'
    | 'url'
    | 'text'
    | 'secret'
    | 'lines'
    | 'json'
    | 'switch'
    | 'number'
    | 'choice';
  /** Message keys of `_locales`: its name, and what it is for with an example or what leaving it empty means. */
  readonly labelKey: string;
  readonly hintKey: string;
  /** What to say where `parseSettings` refuses it; absent: what `parseSettings` says, which is English. */
  readonly problemKey?: string;
  /** Of a `choice`: the values and the message keys of their names. */
  readonly choices?: readonly { readonly value: string; readonly labelKey: string }[];
}
