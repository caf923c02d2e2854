/** What the toolbar, the filter, the list and the status bar say. */
export const listWords = {
  split: {
    divider: 'Width of the list',
    dividerStacked: 'Height of the list',
  },
};
