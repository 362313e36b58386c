/** What a person may choose for the program itself: its language, its theme, its motion, and what it hides when it starts. */

import { Popover } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import type { Preferences } from '#app/preferences.ts';
import { say } from '#core/message.ts';
import { LOCALE_IDS, LOCALES } from '#locales/locales.ts';
import { Button } from '../components/Button.tsx';
import { Check } from '../components/Check.tsx';
import { Choice } from '../components/Choice.tsx';
import { SettingsIcon } from '../components/icons.tsx';
import { Segmented } from '../components/Segmented.tsx';
import { choose, usePreferences } from '../preferences.ts';
import { Say, useText } from '../say.tsx';
import { SETTINGS_EVENT } from '../shortcuts.ts';
import './settings.css';

const THEMES = ['system', 'light', 'dark'] as const;
const MOTIONS = ['system', 'reduced'] as const;

export function Settings(): ReactNode {
  const text = useText();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const show = (): void => setOpen(true);
    window.addEventListener(SETTINGS_EVENT, show);
    return () => window.removeEventListener(SETTINGS_EVENT, show);
  }, []);
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button
          look="quiet"
          aria-label={text(say('settings.title'))}
          title={text(say('settings.title'))}
          onClick={() => setOpen(!open)}
        >
          <SettingsIcon />
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Choices />
      </Popover.Dropdown>
    </Popover>
  );
}

function Choices(): ReactNode {
  const text = useText();
  const { language, theme, motion, hideValues } = usePreferences((state) => state);
  const languages = [
    { value: 'system', label: text(say('settings.language.system')) },
    // A language is named in itself, so that whoever speaks it finds it.
    ...LOCALE_IDS.map((id) => ({ value: id, label: LOCALES[id].name })),
  ];
  return (
    <div className="settings">
      <h2>
        <Say message={say('settings.title')} />
      </h2>
      <div className="setting">
        <Say message={say('settings.language')} />
        <Choice
          label={text(say('settings.language'))}
          value={language}
          options={languages}
          onChange={(value) => void choose({ language: value as Preferences['language'] })}
        />
      </div>
      <div className="setting">
        <Say message={say('settings.theme')} />
        <Segmented
          label={text(say('settings.theme'))}
          value={theme}
          options={THEMES.map((value) => ({ value, label: text(say(`settings.theme.${value}`)) }))}
          onChange={(value) => void choose({ theme: value })}
        />
      </div>
      <div className="setting">
        <Say message={say('settings.motion')} />
        <Segmented
          label={text(say('settings.motion'))}
          value={motion}
          options={MOTIONS.map((value) => ({ value, label: text(say(`settings.motion.${value}`)) }))}
          onChange={(value) => void choose({ motion: value })}
        />
      </div>
      <Check checked={hideValues} onChange={(on) => void choose({ hideValues: on })}>
        <Say message={say('settings.hideValues')} />
      </Check>
      <p className="faint small">
        <Say message={say('settings.kept')} />
      </p>
    </div>
  );
}
