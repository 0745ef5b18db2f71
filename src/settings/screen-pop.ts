import * as v from 'valibot';
import { DEFAULT_NAVIGATION_RULES } from '../screen-pop/default-rules';
import { NavigationRulesSchema } from '../screen-pop/rule-schema';
import { must, withParts } from './words';

/** http or https, nothing behind the host: what an address is built on and checked against. */
const OriginSchema = v.pipe(
  v.string(must('be a text')),
  v.check((text) => {
    return URL.canParse(text) && /^https?:\/\/[^*]+$/.test(text) && new URL(text).origin === text;
  }, 'must be an origin such as https://crm.example, with no path'),
);

/** How screen pops behave. */
export const ScreenPopSchema = v.object(
  {
    rules: NavigationRulesSchema,
    /**
     * What a pop does while another call's record is in front: `replace` takes its place at once; `queue` waits until
     * that call is over, or until the agent answers the call or asks for its record.
     */
    burst: v.picklist(['replace', 'queue'], must('be replace or queue')),
    /** Whether a pop brings the browser's window before other programs', or only draws attention to it. */
    raise: v.picklist(['window', 'attention'], must('be window or attention')),
    /** Whether a call that rings is shown within the page in front. */
    toast: v.boolean(must('be true or false')),
    /** Whether a call that rings raises a system notification where no toast can be shown. */
    notify: v.boolean(must('be true or false')),
    /** Origins besides the CRMs' that rules may open pages of. */
    webOrigins: v.pipe(
      v.array(OriginSchema, must('be a list')),
      v.maxLength(50, 'must have at most 50 entries'),
      v.readonly(),
    ),
  },
  withParts,
);

export type ScreenPopSettings = v.InferOutput<typeof ScreenPopSchema>;

export const DEFAULT_SCREEN_POP: ScreenPopSettings = {
  rules: DEFAULT_NAVIGATION_RULES,
  burst: 'replace',
  raise: 'window',
  toast: true,
  notify: true,
  webOrigins: [],
};
