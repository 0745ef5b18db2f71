import { Icon } from '../ui/Icon';
import { PlainText } from '../ui/PlainText';
import { useText } from '../ui/text';
import { UserDataValue } from './UserDataValue';
import './user-data.css';

interface Props {
  readonly userData: Readonly<Record<string, string>>;
  readonly isOpen: boolean;
}

/** The data attached to a call: every key with its value. */
export function UserDataList({ userData, isOpen }: Props) {
  const t = useText();
  const pairs = Object.entries(userData);
  if (pairs.length === 0) return null;
  return (
    <details class="user-data" open={isOpen}>
      <summary>
        {t('softphoneCallDetails', String(pairs.length))}
        <Icon name="expand" />
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <section class="user-data-pairs" aria-label={t('softphoneCallDetailsList')} tabIndex={0}>
        <dl>
          {pairs.map(([key, value]) => (
            <div key={key}>
              <dt>
                <PlainText text={key} />
              </dt>
              <dd>
                <UserDataValue value={value} />
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </details>
  );
}
