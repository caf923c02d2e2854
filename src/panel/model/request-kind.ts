const NAMES = new Map([
  ['beacon', 'Beacon'],
  ['csp_report', 'Report'],
  ['font', 'Font'],
  ['image', 'Image'],
  ['media', 'Media'],
  ['other', 'Other'],
  ['ping', 'Beacon'],
  ['script', 'Script'],
  ['stylesheet', 'Stylesheet'],
  ['sub_frame', 'Frame'],
  ['xmlhttprequest', 'Fetch or XHR'],
]);

/** What made the request, in words for a person; `resourceType` as webRequest names it. */
export function requestKind(resourceType: string): string {
  return NAMES.get(resourceType) ?? resourceType;
}
