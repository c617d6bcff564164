import type { AlertProps, EmptyStateProps, ErrorStateProps, LoadingSpinnerProps, ProgressBarProps } from '@hubspot/ui-extensions';
import { IconAlertCircle, IconAlertTriangle, IconBulb, IconBuilding, IconCircleCheck, IconHeadset, IconInfoCircle, IconLock, IconTarget } from '@tabler/icons-react';
import { useId } from 'react';
import { sizeOf } from './sizes.ts';
import styles from './feedback.module.css';

const signs = { info: IconInfoCircle, tip: IconBulb, success: IconCircleCheck, warning: IconAlertTriangle, error: IconAlertCircle, danger: IconAlertCircle };

export function Alert({ title, variant = 'info', children }: AlertProps) {
  const Sign = signs[variant];
  return (
    <div role={variant === 'error' || variant === 'danger' ? 'alert' : 'status'} className={`${styles.alert} ${styles[variant]}`}>
      <Sign size={18} aria-hidden className={styles.sign} />
      <div className={styles.words}><strong>{title}</strong>{children}</div>
    </div>
  );
}

const pictures: Partial<Record<NonNullable<EmptyStateProps['imageName']>, typeof IconTarget>> = { building: IconBuilding, companies: IconBuilding, idea: IconBulb, lock: IconLock };

export function EmptyState({ title = 'No data available', layout = 'horizontal', reverseOrder, flush, imageWidth = 250, imageName = 'target', children }: EmptyStateProps) {
  const Picture = pictures[imageName] ?? IconTarget;
  return (
    <div className={`${styles.state} ${styles[layout]} ${reverseOrder ? styles.reverse : ''}`} style={flush ? { padding: 0 } : undefined}>
      <div className={styles.words}><strong className={styles.title}>{title}</strong>{children}</div>
      <Picture size={Math.min(imageWidth, 160) / 2.5} stroke={1} aria-hidden className={styles.picture} />
    </div>
  );
}

const troubles = { error: IconAlertTriangle, support: IconHeadset, lock: IconLock };

export function ErrorState({ title = 'Something went wrong', type = 'error', children }: ErrorStateProps) {
  const Picture = troubles[type];
  return (
    <div role="alert" className={`${styles.state} ${styles.vertical}`}>
      <div className={styles.words}><strong className={styles.title}>{title}</strong>{children}</div>
      <Picture size={56} stroke={1} aria-hidden className={styles.picture} />
    </div>
  );
}

export function LoadingSpinner({ label, showLabel, size = 'sm', layout = 'inline' }: LoadingSpinnerProps) {
  return (
    <div role="status" aria-busy="true" className={styles[`loading-${layout}`]}>
      <span className={`${styles.spinner} ${styles[sizeOf(size)]}`} aria-hidden />
      <span className={showLabel ? undefined : styles.hidden}>{label}</span>
    </div>
  );
}

export function ProgressBar({ title, 'aria-label': label, value = 0, maxValue, valueMax, valueDescription, showPercentage, variant = 'success' }: ProgressBarProps) {
  const id = useId();
  const full = maxValue ?? valueMax ?? 100;
  const share = full > 0 ? Math.max(0, Math.min(100, (value / full) * 100)) : 0;
  const aside = [showPercentage && `${Math.round(share)}%`, valueDescription].filter(Boolean).join(' · ');
  return (
    <div className={styles.progress}>
      {(title || aside) && <div className={styles.captions}><span id={id}>{title}</span><span>{aside}</span></div>}
      <div role="progressbar" aria-label={title ? undefined : (label ?? 'Progress')} aria-labelledby={title ? id : undefined}
        aria-valuenow={value} aria-valuemin={0} aria-valuemax={full} aria-valuetext={aside || undefined} className={styles.track}>
        <div className={`${styles.bar} ${styles[`bar-${variant}`]}`} style={{ width: `${share}%` }} />
      </div>
    </div>
  );
}
