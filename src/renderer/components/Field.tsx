/** A line of text the person types. What is typed is never corrected, completed or remembered. */

import { useEffect, useRef, type ComponentProps, type ReactNode } from 'react';
import { FIND_EVENT } from '../shortcuts.ts';
import './field.css';

interface FieldProps extends Omit<ComponentProps<'input'>, 'ref'> {
  /** The field that Ctrl+F goes to. */
  readonly finds?: boolean | undefined;
}

/** All other props go to the `<input>`; give it a label. */
export function Field({ finds = false, className = '', ...rest }: FieldProps): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!finds) return undefined;
    const onFind = (): void => input.current?.focus();
    window.addEventListener(FIND_EVENT, onFind);
    return () => window.removeEventListener(FIND_EVENT, onFind);
  }, [finds]);
  return <input ref={input} autoComplete="off" spellCheck={false} {...rest} className={`field ${className}`.trimEnd()} />;
}
