/** What Mantine's components need to know of the look in TypeScript. Every value that is a colour or a measure is in `tokens.css`. */

import { createTheme, type MantineColorsTuple } from '@mantine/core';

const ink: MantineColorsTuple = [
  '#fffefb',
  '#faf8f3',
  '#f2eee6',
  '#e5e0d6',
  '#d0c9bc',
  '#8e8676',
  '#6f685d',
  '#544e45',
  '#3b362f',
  '#1f1c18',
];

/** Menus, popovers, dialogs and the searchable select; nothing else comes from Mantine. */
export const theme = createTheme({
  fontFamily: 'var(--font-sans)',
  fontFamilyMonospace: 'var(--font-mono)',
  colors: { ink },
  primaryColor: 'ink',
  primaryShade: { light: 9, dark: 1 },
  defaultRadius: 'md',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Menu: { defaultProps: { shadow: 'md', radius: 'md', transitionProps: { duration: 0 }, withinPortal: false } },
    Popover: { defaultProps: { shadow: 'md', radius: 'md', transitionProps: { duration: 0 } } },
    Modal: { defaultProps: { shadow: 'md', radius: 'lg', centered: true, transitionProps: { duration: 0 }, lockScroll: false } },
    Select: {
      defaultProps: {
        radius: 'md',
        checkIconPosition: 'right',
        // Closed, its fifty options would be in the page all the same, and laid out when the page comes.
        comboboxProps: { shadow: 'md', transitionProps: { duration: 0 }, keepMounted: false },
      },
    },
  },
});
