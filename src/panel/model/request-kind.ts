import { words } from '../../words';

/** What made the request, in words for a person; `resourceType` as webRequest names it. */
export function requestKind(resourceType: string): string {
  const kinds: Readonly<Record<string, string>> = words.details.request.kinds;
  return (Object.hasOwn(kinds, resourceType) ? kinds[resourceType] : undefined) ?? resourceType;
}
