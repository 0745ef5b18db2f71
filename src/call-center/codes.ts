import { DEFINITION_FINDING_CODES, type DefinitionFindingCode } from './definition-codes';
import { XML_FINDING_CODES, type XmlFindingCode } from './xml/xml-codes';

/** Every code that a finding about a file can have, and how bad it is: of its XML, then of the definition in it. */
export const FINDING_CODES = { ...XML_FINDING_CODES, ...DEFINITION_FINDING_CODES };

export type FindingCode = XmlFindingCode | DefinitionFindingCode;
