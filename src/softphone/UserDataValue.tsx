import { useState } from 'preact/hooks';
import { Button } from '../ui/Button';
import { PlainText } from '../ui/PlainText';
import { useText } from '../ui/text';

/** What fits in a few lines of a narrow popup. */
const SHORT_LENGTH = 200;

/** One attached value; a long one is cut until the agent asks for all of it. */
export function UserDataValue({ value }: { readonly value: string }) {
  const t = useText();
  const [isWhole, setWhole] = useState(false);
  if (value.length <= SHORT_LENGTH) return <PlainText text={value} maxLength={SHORT_LENGTH} />;
  return (
    <>
      <PlainText text={value} maxLength={isWhole ? value.length : SHORT_LENGTH} />
      <Button
        tone="quiet"
        label={isWhole ? t('softphoneShowLess') : t('softphoneShowAll', String(value.length))}
        expanded={isWhole}
        onPress={() => setWhole(!isWhole)}
      />
    </>
  );
}
