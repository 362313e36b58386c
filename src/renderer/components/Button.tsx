/** A button says what it does to what. One primary button on a screen. */

import type { ComponentProps, ReactNode } from 'react';
import './button.css';

interface ButtonProps extends Omit<ComponentProps<'button'>, 'size'> {
  readonly look?: 'primary' | 'default' | 'quiet' | undefined;
  /** 26 px in tables, 32 px elsewhere, 40 px on Open. */
  readonly size?: 'small' | 'normal' | 'large' | undefined;
}

/** All other props go to the `<button>`; its type is `button` unless said otherwise. */
export function Button({ look = 'default', size = 'normal', className = '', type = 'button', ...rest }: ButtonProps): ReactNode {
  return <button {...rest} type={type} className={`button ${look} ${size} ${className}`.trimEnd()} />;
}
