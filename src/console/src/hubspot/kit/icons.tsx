import type { IconProps } from '@hubspot/ui-extensions';
import {
  IconAlertCircle, IconAlertTriangle, IconBolt, IconBook, IconBuilding, IconBulb, IconCalendar, IconCheck, IconChecklist, IconChevronDown, IconChevronLeft,
  IconChevronRight, IconChevronUp, IconCircle, IconCircleCheck, IconCircleFilled, IconCircleX, IconClock, IconDots, IconEdit, IconExternalLink, IconEye, IconFile,
  IconFlame, IconFlag, IconGauge, IconGift, IconHelpCircle, IconHome, IconInfoCircle, IconLink, IconLock, IconMail, IconMessage, IconMoodHappy, IconMoodNeutral,
  IconMoodSad, IconPhone, IconPlus, IconRefresh, IconReportAnalytics, IconRobot, IconSearch, IconSettings, IconSparkles, IconStar, IconStarFilled, IconTarget,
  IconThumbDown, IconThumbUp, IconTrash, IconTrophy, IconUser, IconX, IconArrowBackUp, IconBell, IconZzz,
} from '@tabler/icons-react';
import { sizeOf } from './sizes.ts';
import styles from './text.module.css';

type Drawing = typeof IconCircle;

/** HubSpot's own drawings are not ours to copy: these stand for them by name, as far as a page of ours needs them. */
const drawings: Partial<Record<IconProps['name'], Drawing>> = {
  add: IconPlus, artificialIntelligence: IconSparkles, artificialIntelligenceEnhanced: IconSparkles, book: IconBook, bulb: IconBulb, calling: IconPhone,
  checkCircle: IconCircleCheck, circleFilled: IconCircleFilled, circleHollow: IconCircle, clock: IconClock, comment: IconMessage, contact: IconUser,
  crm: IconBuilding, date: IconCalendar, delete: IconTrash, documents: IconFile, downCarat: IconChevronDown, edit: IconEdit, ellipses: IconDots,
  email: IconMail, exclamation: IconAlertCircle, exclamationCircle: IconAlertCircle, faceHappy: IconMoodHappy, faceNeutral: IconMoodNeutral,
  faceSad: IconMoodSad, favoriteHollow: IconStar, file: IconFile, flame: IconFlame, gauge: IconGauge, generateChart: IconReportAnalytics, gift: IconGift,
  goal: IconTarget, guidedActions: IconBolt, home: IconHome, info: IconInfoCircle, left: IconChevronLeft, link: IconLink, locked: IconLock,
  notification: IconBell, pin: IconFlag, questionCircle: IconHelpCircle, record: IconBuilding, refresh: IconRefresh, reports: IconReportAnalytics,
  right: IconChevronRight, robot: IconRobot, search: IconSearch, settings: IconSettings, snooze: IconZzz, star: IconStarFilled, success: IconCheck,
  tasks: IconChecklist, thumbsDown: IconThumbDown, thumbsUp: IconThumbUp, trophy: IconTrophy, undo: IconArrowBackUp, upCarat: IconChevronUp, view: IconEye,
  warning: IconAlertTriangle, website: IconExternalLink, workflows: IconBolt, x: IconX, xCircle: IconCircleX,
};

const pixels: Record<string, number> = { sm: 14, md: 18, lg: 24 };

export function Icon({ name, color = 'inherit', size = 'md', screenReaderText }: IconProps) {
  const Drawing = drawings[name] ?? IconCircle;
  const spoken = screenReaderText ? { role: 'img', 'aria-label': screenReaderText } : { 'aria-hidden': true };
  return <Drawing size={pixels[sizeOf(size)]} className={styles[`icon-${color}`]} {...spoken} />;
}
