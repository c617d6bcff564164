import { createTheme, type MantineColorsTuple } from '@mantine/core';

const slate: MantineColorsTuple = ['#f5f8fa', '#eaf0f6', '#cbd6e2', '#a3b5c9', '#7c98b6', '#5d7c9c', '#516f90', '#425b76', '#33475b', '#253342'];

/** HubSpot's look as far as it can be had without its font and drawings; its pages have no dark side. */
export const hubSpotTheme = createTheme({
  primaryColor: 'slate',
  primaryShade: 7,
  colors: { slate },
  black: '#33475b',
  fontFamily: "'Avenir Next', 'Helvetica Neue', Helvetica, Arial, system-ui, sans-serif",
  defaultRadius: 3,
  cursorType: 'pointer',
  components: {
    Paper: { defaultProps: { radius: 3 } },
    Modal: { defaultProps: { radius: 3, closeButtonProps: { 'aria-label': 'Close' }, overlayProps: { color: '#253342', backgroundOpacity: 0.45 } } },
    Drawer: { defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } },
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
  },
});
