/** Paths on a grid of 12 by 12, drawn as lines of the text's colour. */
const PATHS = {
  cross: 'M3 3l6 6M9 3l-6 6',
  check: 'M2.5 6.5l2.5 2.5 4.5-5.5',
  warning: 'M6 1.8L11 10.4H1zM6 5v2.4M6 8.9v.2',
  minus: 'M6 1.5a4.5 4.5 0 100 9 4.5 4.5 0 000-9M4 6h4',
  dots: 'M2.5 6h.1M6 6h.1M9.5 6h.1',
  eye: 'M1 6s2-3.2 5-3.2S11 6 11 6 9 9.2 6 9.2 1 6 1 6M6 5.9v.2',
  question: 'M4.3 4.4a1.8 1.8 0 113 1.3C6.5 6.3 6 6.6 6 7.4M6 9.4v.1',
  dash: 'M3.5 6h5',
  clear: 'M6 1.5a4.5 4.5 0 100 9 4.5 4.5 0 000-9M2.9 2.9l6.2 6.2',
  pause: 'M4 2.5v7M8 2.5v7',
  play: 'M3.5 2l6 4-6 4z',
  find: 'M5 1.5a3.5 3.5 0 100 7 3.5 3.5 0 000-7M7.6 7.6l2.9 2.9',
  open: 'M2.5 4.5L6 8l3.5-3.5',
  folded: 'M4.5 2.5L8 6 4.5 9.5',
  up: 'M2.5 7.5L6 4l3.5 3.5',
  download: 'M6 1.5v6M3.5 5.2L6 7.7l2.5-2.5M2 10.3h8',
  folder: 'M1.5 9.8V2.5h3l1.2 1.5h4.8v5.8z',
  copy: 'M4.2 4.2h6.3v6.3H4.2zM2 7.8H1.5V1.5h6.3V2',
} as const;

export type IconName = keyof typeof PATHS;

interface IconProps {
  readonly name: IconName;
  /** Null for one that stands beside the same words. */
  readonly label: string | null;
}

export function Icon({ name, label }: IconProps) {
  const look = { class: `icon icon-${name}`, viewBox: '0 0 12 12' };
  return label === null ? (
    <svg {...look} aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  ) : (
    <svg {...look} role="img" aria-label={label}>
      <path d={PATHS[name]} />
    </svg>
  );
}
