/** The sites whose requests Preflight asks to see; a person may take some or all of them away. */
export const ALL_HOSTS = ['http://*/*', 'https://*/*'];
