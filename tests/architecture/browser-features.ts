/**
 * What Offhook uses of its browsers, and the versions that brought it: [Chrome, Firefox]. Source: MDN's browser
 * compatibility data. An interface that only one of the two is asked for has `undefined` for the other.
 */
type Since = readonly [chrome: number | undefined, firefox: number | undefined];

/** Every member of the extension interfaces that is used. Manifest V3 itself came with 88 and 109. */
export const EXTENSION_INTERFACES: Readonly<Record<string, Since>> = {
  'action.openPopup': [127, 108],
  'action.setBadgeBackgroundColor': [88, 109],
  'action.setBadgeText': [88, 109],
  'action.setTitle': [88, 109],
  'alarms.clear': [22, 45],
  'alarms.create': [22, 45],
  'alarms.onAlarm': [22, 45],
  'contextMenus.create': [6, 55],
  'contextMenus.onClicked': [21, 55],
  'contextMenus.removeAll': [6, 55],
  'declarativeNetRequest.getDynamicRules': [111, undefined], // takes a filter since then
  'declarativeNetRequest.updateDynamicRules': [84, undefined],
  'i18n.getMessage': [17, 45],
  'notifications.clear': [28, 45],
  'notifications.create': [28, 45],
  'notifications.onButtonClicked': [28, 45],
  'notifications.onClicked': [28, 45],
  'permissions.contains': [16, 55],
  'permissions.getAll': [16, 55],
  'permissions.onAdded': [16, 77],
  'permissions.onRemoved': [16, 77],
  'permissions.remove': [16, 55],
  'permissions.request': [16, 55],
  'runtime.connect': [26, 45],
  'runtime.connectNative': [29, 50],
  'runtime.getPlatformInfo': [36, 45],
  'runtime.getURL': [22, 45],
  'runtime.id': [22, 45],
  'runtime.lastError': [58, 47],
  'runtime.onConnect': [26, 45],
  'runtime.onInstalled': [22, 52],
  'runtime.onMessage': [26, 45],
  'runtime.onStartup': [23, 52],
  'runtime.onUpdateAvailable': [25, 51],
  'runtime.openOptionsPage': [42, 48],
  'runtime.reload': [25, 51],
  'runtime.sendMessage': [26, 45],
  'scripting.executeScript': [88, 102],
  'scripting.getRegisteredContentScripts': [96, 102],
  'scripting.registerContentScripts': [96, 102],
  'scripting.unregisterContentScripts': [96, 102],
  'scripting.updateContentScripts': [96, 102],
  'storage.local': [5, 45],
  'storage.session': [102, 115],
  'tabs.create': [5, 45],
  'tabs.get': [5, 45],
  'tabs.onActivated': [18, 45],
  'tabs.onUpdated': [5, 45],
  'tabs.query': [16, 45],
  'tabs.remove': [4, 45],
  'tabs.sendMessage': [41, 48], // to one frame since then
  'tabs.update': [4, 45],
  'webNavigation.getAllFrames': [16, 47],
  'webNavigation.getFrame': [16, 47],
  'webNavigation.onBeforeNavigate': [16, 45],
  'webNavigation.onErrorOccurred': [16, 45],
  'webRequest.onBeforeSendHeaders': [undefined, 45],
  'windows.create': [5, 45],
  'windows.getAll': [5, 45],
  'windows.getLastFocused': [4, 45],
  'windows.onFocusChanged': [5, 45],
  'windows.update': [4, 45],
};

export interface Feature {
  readonly name: string;
  readonly pattern: RegExp;
  readonly since: Since;
}

const feature = (name: string, pattern: RegExp, ...since: Since): Feature => ({
  name,
  pattern,
  since,
});

/** Of the rest, what is younger than Chrome 100 and Firefox 100, or was until lately: looked for in all sources. */
export const FEATURES: readonly Feature[] = [
  feature('manifest: optional_host_permissions', /"optional_host_permissions"/, 102, 128),
  feature(
    'manifest: data_collection_permissions',
    /\bdata_collection_permissions\b/,
    undefined,
    140,
  ),
  feature('scripting: injectImmediately', /\binjectImmediately\b/, 102, 102),
  feature('tabs.Tab.lastAccessed', /\.lastAccessed\b/, 121, 56),

  feature('CSS light-dark()', /\blight-dark\(/, 123, 120),
  feature('CSS nesting', /^\s*&/m, 120, 117),
  feature('CSS :has()', /:has\(/, 105, 121),
  feature('CSS color-mix()', /\bcolor-mix\(/, 111, 113),
  feature('CSS scrollbar-width', /\bscrollbar-width:/, 121, 64),
  feature('CSS rotate and scale', /^\s*(?:rotate|scale):/m, 104, 72),
  feature('CSS media queries as ranges', /@media \([a-z-]+ [<>]/, 104, 102),
  feature('CSS text-wrap', /\btext-wrap:/, 114, 121),
  feature('CSS @starting-style', /@starting-style/, 117, 129),
  feature('CSS @scope', /@scope\b/, 118, 128),
  feature('CSS field-sizing', /\bfield-sizing:/, 123, 152),
  feature('CSS anchor positioning', /\b(?:anchor-name|position-anchor):|\banchor\(/, 125, 147),
  feature('CSS interpolate-size', /\binterpolate-size:/, 129, Infinity),
  feature('CSS ::details-content', /::details-content/, 131, 143),
  feature('CSS if()', /:\s*if\(/, 137, Infinity),

  feature('HTML details name', /<details[^>]*\sname=/, 120, 130),
  feature('HTML popover', /\.showPopover\(/, 114, 125),
  feature('HTML dialog closedby', /\sclosedby=/, 134, 141),
  feature('HTML button commandfor', /\scommandfor=/i, 135, 144),

  feature('adoptedStyleSheets', /\badoptedStyleSheets\b/, 73, 101),
  feature('URL.canParse', /\bURL\.canParse\(/, 120, 115),
  // Before Chrome 124 with another error than the specified one, which nothing here tells apart.
  feature('AbortSignal.timeout', /\bAbortSignal\.timeout\(/, 103, 100),
  feature('Array copies', /\.(?:toReversed|toSorted|toSpliced)\(/, 110, 115),
  feature('grouping', /\b(?:Object|Map)\.groupBy\(/, 117, 119),
  feature('Promise.withResolvers', /\bPromise\.withResolvers\b/, 119, 121),
  feature('Array.fromAsync', /\bArray\.fromAsync\(/, 121, 115),
  feature('iterator methods', /\.(?:values|keys|entries)\(\)\.(?!next\b)[a-z]/, 122, 131),
  feature('Set operations', /\.(?:isSubsetOf|isSupersetOf|symmetricDifference)\(/, 122, 127),
  feature('URL.parse', /\bURL\.parse\(/, 126, 126),
  feature('Promise.try', /\bPromise\.try\(/, 128, 134),
  feature('Intl.DurationFormat', /\bIntl\.DurationFormat\b/, 129, 136),
  feature('scheduler.yield', /\bscheduler\.yield\(/, 129, 142),
  feature('using declarations', /^\s*(?:await )?using \w+ =/m, 134, 141),
  feature('Error.isError', /\bError\.isError\(/, 134, 138),
  feature('RegExp.escape', /\bRegExp\.escape\(/, 136, 134),
  feature('AbortSignal.any', /AbortSignal\.any\(/, 116, 124),
  feature('content scripts in frames without an address', /matchOriginAsFallback/, 119, 128),
  feature('Uint8Array as base 64', /\b(?:toBase64|fromBase64)\(/, 140, 133),
];
