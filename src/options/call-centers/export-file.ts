import type { Finding } from '../../call-center/finding';
import { writeDefinition } from '../../call-center/write-definition';
import type { Catalogue } from '../../settings/catalogue';
import { secretPaths } from '../../settings/definition/secret-paths';
import { withoutDefinitionSecrets } from '../../settings/definition-secrets';
import type { CallCenter } from '../../settings/picture';
import { inspectSource } from './inspect-source';

export interface Exported {
  readonly fileName: string;
  readonly text: string;
  /** How many secrets were left out. */
  readonly leftOut: number;
  /** Whether it is as the format has it; if not, it is as it came. */
  readonly isStrict: boolean;
  /** What is not as the format has it. */
  readonly findings: readonly Finding[];
}

/** A call center as a file for others: without its secrets, and strictly as the format has it wherever possible. */
export function exportFile({ internalName, text }: CallCenter, catalogue: Catalogue): Exported {
  const { definition } = inspectSource(text, catalogue);
  const secrets = definition ? secretPaths(definition, catalogue) : [];
  const bare = withoutDefinitionSecrets(text, catalogue);
  const written = writeDefinition(bare);
  return {
    fileName: `${internalName}.xml`,
    text: written.text ?? bare,
    isStrict: written.text !== undefined,
    leftOut: secrets.length,
    findings: written.findings,
  };
}
