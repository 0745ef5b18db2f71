import { checkRemoteCode, checkSourceMaps } from './check-code.mjs';
import {
  checkDataCollection,
  checkPermissions,
  checkSecurityPolicy,
  checkVersions,
  checkWebAccessible,
} from './check-manifest.mjs';

/** @type {((extension: import('./built-extension.mjs').BuiltExtension, stated: import('./stated.mjs').Stated) => string[])[]} */
const CHECKS = [
  checkWebAccessible,
  checkSecurityPolicy,
  checkVersions,
  checkPermissions,
  checkDataCollection,
  checkSourceMaps,
  checkRemoteCode,
];

/**
 * Why this build may not go to a store; the linter comes on top of it.
 * @param {import('./built-extension.mjs').BuiltExtension} extension
 * @param {import('./stated.mjs').Stated} stated
 * @returns {string[]} each names the file and what to do
 */
export function findProblems(extension, stated) {
  return CHECKS.flatMap((check) => check(extension, stated));
}
