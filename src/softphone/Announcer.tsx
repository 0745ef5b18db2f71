import { useEffect, useRef, useState } from 'preact/hooks';
import { isolate } from '../ui/plain-text';
import { useText } from '../ui/text';
import { type Picture, selectAnnouncements } from './announcements';
import { selectParty } from './describe-call';
import { useDesktop } from './desktop';
import { partyName } from './party-name';

interface Said {
  readonly urgent: string;
  readonly polite: string;
}

/** Says to screen readers what happens to calls; not seen. */
export function Announcer() {
  const t = useText();
  const { calls, wrapUps, pops, region } = useDesktop().view;
  const before = useRef<Picture>({ calls: [], wrapUps: [], pops: {} });
  const [said, setSaid] = useState<Said>({ urgent: '', polite: '' });
  useEffect(() => {
    const now = { calls, wrapUps, pops };
    const news = selectAnnouncements(before.current, now);
    before.current = now;
    if (news.length === 0) return;
    const say = (isUrgent: boolean) =>
      news
        .filter((one) => one.isUrgent === isUrgent)
        .map(({ call, key }) => {
          const name = partyName(selectParty(call), region) || t('softphoneUnknownCaller');
          return t(key, isolate(name));
        })
        .join(' ');
    setSaid({ urgent: say(true), polite: say(false) });
  }, [calls, wrapUps, pops, region, t]);
  return (
    <div class="visually-hidden">
      <p role="alert">{said.urgent}</p>
      <p aria-live="polite">{said.polite}</p>
    </div>
  );
}
