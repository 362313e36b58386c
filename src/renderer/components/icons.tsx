/** The icons: 16 px, a stroke of 1.5, round. Each stands beside a word, so none has a name of its own. */

import type { ReactNode } from 'react';
import './icon.css';

export interface IconProps {
  readonly size?: number | undefined;
}

function icon(drawing: ReactNode): (props: IconProps) => ReactNode {
  return function Icon({ size = 16 }) {
    return (
      <svg className="icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
        {drawing}
      </svg>
    );
  };
}

export const EyeIcon = icon(
  <>
    <path d="M1.8 8S4 3.8 8 3.8 14.2 8 14.2 8 12 12.2 8 12.2 1.8 8 1.8 8Z" />
    <circle cx="8" cy="8" r="1.9" />
  </>,
);
export const EyeOffIcon = icon(<path d="M1.8 8S4 3.8 8 3.8 14.2 8 14.2 8 12 12.2 8 12.2 1.8 8 1.8 8ZM2.5 13.5l11-11" />);
export const OfflineIcon = icon(
  <>
    <path d="M2 2l12 12M4.2 9.6a5.4 5.4 0 0 1 2-1.3M9.9 8.4a5.4 5.4 0 0 1 1.9 1.2M2 7.2a8.6 8.6 0 0 1 2.3-1.6M7 4.7a8.7 8.7 0 0 1 7 2.5" />
    <circle cx="8" cy="12.2" r=".6" fill="currentColor" />
  </>,
);
export const SettingsIcon = icon(
  <>
    <path d="M2 4.8h6.2M12 4.8h2M2 11.2h2M7.8 11.2H14" />
    <circle cx="10.1" cy="4.8" r="1.9" />
    <circle cx="5.9" cy="11.2" r="1.9" />
  </>,
);
export const CloseIcon = icon(<path d="M4 4l8 8M12 4l-8 8" />);
export const UndoIcon = icon(<path d="M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6M5.8 3.5L2.8 6.5l3 3" />);
export const RedoIcon = icon(<path d="M13 6.5H6.5a3.5 3.5 0 0 0 0 7H10M10.2 3.5l3 3-3 3" />);
export const NextIcon = icon(<path d="M6 3.5L10.5 8 6 12.5" />);
export const DownIcon = icon(<path d="M3.5 6L8 10.5 12.5 6" />);
export const UpIcon = icon(<path d="M3.5 10L8 5.5 12.5 10" />);
export const ArrowIcon = icon(<path d="M2.5 8h11M9.5 4l4 4-4 4" />);
export const CheckIcon = icon(<path d="M3 8.4l3.2 3.2L13 4.8" />);
export const TableIcon = icon(
  <>
    <rect x="2" y="3" width="12" height="10" rx="1.4" />
    <path d="M2 6.5h12M6.5 6.5V13" />
  </>,
);
export const PictureIcon = icon(<path d="M3 13V8.5M6.3 13V5M9.7 13V9.5M13 13V3" />);
export const InfoIcon = icon(
  <>
    <circle cx="8" cy="8" r="6" />
    <path d="M8 7.4v3.4M8 5.2v.1" />
  </>,
);
export const HelpIcon = icon(
  <>
    <circle cx="8" cy="8" r="6.2" />
    <path d="M6.2 6.3a1.9 1.9 0 1 1 2.8 1.7c-.6.3-1 .7-1 1.3" />
    <circle cx="8" cy="11.4" r=".6" fill="currentColor" />
  </>,
);
export const LockIcon = icon(
  <>
    <rect x="3" y="7" width="10" height="7" rx="1.4" />
    <path d="M5.2 7V5a2.8 2.8 0 0 1 5.6 0v2" />
  </>,
);
export const SearchIcon = icon(
  <>
    <circle cx="7" cy="7" r="4.5" />
    <path d="M10.4 10.4L14 14" />
  </>,
);
export const MoreIcon = icon(<path d="M3.5 8h.01M8 8h.01M12.5 8h.01" strokeWidth="2.2" />);
export const FolderIcon = icon(<path d="M2 12.5v-9h4.2l1.6 2H14v7z" />);
