/** Light or dark: as the person chose, or as the system says. */

import { useSyncExternalStore } from 'react';
import { usePreferences } from './preferences.ts';

const DARK = '(prefers-color-scheme: dark)';

function subscribe(onChange: () => void): () => void {
  const query = window.matchMedia(DARK);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

export function useColorScheme(): 'light' | 'dark' {
  const theme = usePreferences((state) => state.theme);
  const system = useSyncExternalStore(subscribe, () => window.matchMedia(DARK).matches) ? 'dark' : 'light';
  return theme === 'system' ? system : theme;
}
