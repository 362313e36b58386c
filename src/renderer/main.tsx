/** Where the screens begin: the styles in their order, the theme, the program's news, and the first drawing. */

import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles.layer.css';
import './style/tokens.css';
import './style/mantine.css';
import './style/base.css';

import { MantineProvider } from '@mantine/core';
import { StrictMode, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { begin } from './begin.ts';
import { useColorScheme } from './colorScheme.ts';
import { theme } from './style/theme.ts';

/** The colour scheme is forced, because Mantine would otherwise look for it in the browser's storage. */
function Root(): ReactNode {
  return (
    <MantineProvider theme={theme} forceColorScheme={useColorScheme()} withCssVariables={false} withGlobalClasses={false}>
      <App />
    </MantineProvider>
  );
}

begin();
const place = document.getElementById('root');
if (!place) throw new Error('The page has no place to draw in.');
const root = createRoot(place);
// Drawn at once, effects and all: between the keys being listened to and somebody being there to answer, none can come.
flushSync(() =>
  root.render(
    <StrictMode>
      <Root />
    </StrictMode>,
  ),
);
