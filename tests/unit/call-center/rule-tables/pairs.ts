import { definitionWith, item, mode, type Rule } from '../definition-lines';

/** Items that mean something together only. */
export const PAIR_RULES: readonly Rule[] = [
  [
    'a Canvas app has both its names, in Classic',
    definitionWith(
      mode(
        'Classic',
        `\n${item(7, 'reqCanvasNamespace', 'acme')}\n${item(8, 'reqCanvasApiName', 'phone')}`,
      ),
    ),
    ['canvas-not-opened 11:1 reqGeneralInfo/reqCanvasApiName'],
  ],
  [
    'not the namespace alone',
    definitionWith(mode('Classic', `\n${item(7, 'reqCanvasNamespace', 'acme')}`)),
    [
      'canvas-incomplete 10:1 reqGeneralInfo/reqCanvasNamespace',
      'canvas-not-opened 10:1 reqGeneralInfo/reqCanvasNamespace',
    ],
  ],
  [
    'not the API name alone',
    definitionWith(
      mode(
        'Classic',
        `\n${item(7, 'reqCanvasNamespace', '')}\n${item(8, 'reqCanvasApiName', 'phone')}`,
      ),
    ),
    [
      'canvas-incomplete 11:1 reqGeneralInfo/reqCanvasApiName',
      'canvas-not-opened 11:1 reqGeneralInfo/reqCanvasApiName',
    ],
  ],
  [
    'not in Lightning',
    definitionWith(
      mode(
        'Lightning',
        `\n${item(7, 'reqCanvasNamespace', 'acme')}\n${item(8, 'reqCanvasApiName', 'phone')}`,
      ),
    ),
    ['canvas-in-lightning 11:1 reqGeneralInfo/reqCanvasApiName'],
  ],
  [
    'both may be empty',
    definitionWith(
      mode(
        'Lightning',
        `\n${item(7, 'reqCanvasNamespace', '')}\n${item(8, 'reqCanvasApiName', '')}`,
      ),
    ),
    [],
  ],
  [
    'standby URL and timeout go together',
    definitionWith(
      mode(
        'Lightning',
        `\n${item(7, 'reqStandbyUrl', 'https://b.example')}\n${item(8, 'reqTimeout', '5000')}`,
      ),
    ),
    [],
  ],
  [
    'not the URL alone',
    definitionWith(mode('Lightning', `\n${item(7, 'reqStandbyUrl', 'https://b.example')}`)),
    ['standby-incomplete 10:1 reqGeneralInfo/reqStandbyUrl'],
  ],
  [
    'not the timeout alone',
    definitionWith(mode('Lightning', `\n${item(7, 'reqTimeout', '5000')}`)),
    ['standby-incomplete 10:1 reqGeneralInfo/reqTimeout'],
  ],
  [
    'not with an empty timeout',
    definitionWith(
      mode(
        'Lightning',
        `\n${item(7, 'reqStandbyUrl', 'https://b.example')}\n${item(8, 'reqTimeout', '')}`,
      ),
    ),
    ['standby-incomplete 10:1 reqGeneralInfo/reqStandbyUrl'],
  ],
  [
    'both may be empty, too',
    definitionWith(
      mode('Lightning', `\n${item(7, 'reqStandbyUrl', '')}\n${item(8, 'reqTimeout', '')}`),
    ),
    [],
  ],
  [
    'a timeout is milliseconds',
    definitionWith(
      mode(
        'Lightning',
        `\n${item(7, 'reqStandbyUrl', 'https://b.example')}\n${item(8, 'reqTimeout', '5 s')}`,
      ),
    ),
    ['value-not-number 11:1 reqGeneralInfo/reqTimeout'],
  ],
  [
    'a standby URL is an address',
    definitionWith(
      mode(
        'Lightning',
        `\n${item(7, 'reqStandbyUrl', 'http://b.example')}\n${item(8, 'reqTimeout', '5000')}`,
      ),
    ),
    ['address-not-https 10:1 reqGeneralInfo/reqStandbyUrl'],
  ],
];
