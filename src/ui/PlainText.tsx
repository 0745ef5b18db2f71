import { NAME_LENGTH, plainText } from './plain-text';

interface Props {
  readonly text: string;
  readonly maxLength?: number;
}

/** A stranger's text: a text node, bounded, and with a direction of its own. */
export function PlainText({ text, maxLength = NAME_LENGTH }: Props) {
  return <bdi>{plainText(text, maxLength)}</bdi>;
}
