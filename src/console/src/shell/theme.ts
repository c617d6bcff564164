import { Alert, Badge, createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const indigo: MantineColorsTuple = ['#eef0fd', '#dfe3fb', '#bcc4f4', '#98a3ec', '#7d8ae6', '#6472df', '#5463d8', '#3f4dc0', '#3643a6', '#2b378c'];
const ink: MantineColorsTuple = ['#e7e9ed', '#b8bec9', '#9aa2af', '#6f7785', '#3a404b', '#2b3039', '#1d2128', '#14171c', '#0f1115', '#0b0d10'];

const dim = { backgroundOpacity: 0.35 };
// The kit's own light grounds shout in the dark, and its teal is too faint in the light.
const meanings: Record<string, string> = { yellow: 'points', red: 'lost', teal: 'won' };
const tinted = (part: string, color = '') => (meanings[color] ? { [`--${part}-bg`]: `var(--ip-${meanings[color]}-ground)`, [`--${part}-color`]: `var(--ip-${meanings[color]})` } : {});
const close = { 'aria-label': 'Close' };

export const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: { light: 7, dark: 6 },
  colors: { indigo, dark: ink },
  fontFamily: "'Inter Variable', system-ui, -apple-system, 'Segoe UI', sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', 'Cascadia Code', Menlo, Consolas, monospace",
  defaultRadius: 'md',
  cursorType: 'pointer',
  headings: { fontWeight: '650' },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  components: {
    Alert: Alert.extend({ vars: (_, { color }) => ({ root: tinted('alert', color) }) }),
    Badge: Badge.extend({ vars: (_, { color, variant }) => ({ root: variant === 'light' ? tinted('badge', color) : {}, dot: {} }) }),
    Tooltip: { defaultProps: { withArrow: true, openDelay: 250, multiline: true, maw: 340, events: { hover: true, focus: true, touch: true } } },
    Button: { defaultProps: { size: 'xs' } },
    Menu: { defaultProps: { shadow: 'md', withInitialFocusPlaceholder: false } },
    Modal: { defaultProps: { overlayProps: dim, closeButtonProps: close } },
    Drawer: { defaultProps: { overlayProps: dim, closeButtonProps: close } },
    Paper: { defaultProps: { withBorder: true, radius: 'lg' } },
  },
});

/** Colours that carry a meaning, named by it: points, won, lost, automated. Text pairs reach 4.5:1 on their ground. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': '#1b1e25',
    '--mantine-color-dimmed': '#5b6270',
    '--mantine-color-placeholder': '#6b7280',
    '--mantine-color-error': '#c22f2f',
    '--mantine-color-default-border': '#e3e6eb',
    '--ip-ground': '#f7f8fa',
    '--ip-line': '#eceef2',
    '--ip-hover': '#f4f5f9',
    '--ip-skeleton': '#edeff3',
    '--ip-points': '#7a4b00',
    '--ip-points-ground': '#fdf0d2',
    '--ip-won': '#1f7a36',
    '--ip-won-ground': '#e6f5ea',
    '--ip-lost': '#c22f2f',
    '--ip-lost-ground': '#fdecec',
    '--ip-spark': '#1666c5',
    '--ip-spark-ground': '#e8f1fd',
  },
  dark: {
    '--mantine-color-body': '#171a20',
    '--mantine-color-dimmed': '#9aa2af',
    '--mantine-color-placeholder': '#838b98',
    '--mantine-color-error': '#ff8f8f',
    '--mantine-color-default-border': '#2b3039',
    '--mantine-color-anchor': '#98a3ec',
    '--ip-ground': '#101217',
    '--ip-line': '#23272f',
    '--ip-hover': '#1d2128',
    '--ip-skeleton': '#232830',
    '--ip-points': '#ffcd6b',
    '--ip-points-ground': '#3a2e14',
    '--ip-won': '#6fd08a',
    '--ip-won-ground': '#163122',
    '--ip-lost': '#ff8f8f',
    '--ip-lost-ground': '#3a1d1f',
    '--ip-spark': '#77b4ff',
    '--ip-spark-ground': '#14283f',
  },
});
