/**
 * The rule that Microsoft's walkthrough of the generic listener builds: a caller's e-mail address comes as the key
 * `Email`, active contacts are searched for it, and the one that is found opens in the tab Contact.
 */
export const usdWalkthrough = (fetchXml: string) => ({
  WindowNavigationRules: [
    {
      Name: 'Contact by e-mail',
      Order: 50,
      From: 'generic-listener',
      InitiatingActivity: 'phonecall',
      Direction: 'Both',
      CTISearches: [{ Name: 'CTIContactSearch', Order: 1, Direction: 'Both', FetchXML: fetchXml }],
      NoMatches: { Decision: 'Next Rule' },
      SingleMatch: {
        Decision: 'Create Session, Load Match then Do Action',
        Action: {
          HostedControl: 'CRM Global Manager',
          Action: 'Open_CRM_Page',
          Data: 'Id=[[$Context.Id]]\nLogicalName=[[$Context.LogicalName]]',
        },
      },
      MultipleMatches: { Decision: 'Next Rule' },
      Result: { Destination: 'Tab', TargetTab: 'Contact', ShowTab: 'Contact' },
    },
  ],
});

/** Its query, as Advanced Find exports it. @param attributes columns that come along */
export const walkthroughQuery = (attributes: readonly string[], statecode = '0') => `
  <fetch version="1.0" output-format="xml-platform" mapping="logical" distinct="false">
    <entity name="contact">
      ${attributes.map((name) => `<attribute name="${name}" />`).join('\n      ')}
      <order attribute="fullname" descending="false" />
      <filter type="and">
        <condition attribute="statecode" operator="eq" value="${statecode}" />
        <filter type="or">
          <condition attribute="emailaddress1" operator="eq" value="[[cti.Email]]" />
          <condition attribute="emailaddress2" operator="eq" value="[[cti.Email]]" />
          <condition attribute="emailaddress3" operator="eq" value="[[cti.Email]]" />
        </filter>
      </filter>
    </entity>
  </fetch>`;
