import { AppShell, Burger, Group } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { useMemo } from 'react';
import { Outlet, ScrollRestoration, useNavigate } from 'react-router';
import { useIsCompact } from '../parts/useIsCompact.ts';
import { Brand } from './Brand.tsx';
import { ConnectionNotice } from './ConnectionNotice.tsx';
import { SetupStrip } from '../setup/SetupStrip.tsx';
import { DemoRibbon } from './DemoRibbon.tsx';
import { Navigation } from './Navigation.tsx';
import { usePages } from './pages.ts';
import { Palette } from './Palette.tsx';
import { ShortcutHelp } from './ShortcutHelp.tsx';
import { everywhere, type Shortcut, useShortcutKeys, useShortcuts } from './shortcuts.ts';
import { useLive } from './useLive.ts';
import { usePaper } from './usePaper.ts';
import styles from './Frame.module.css';

const headerHeight = 52;

export function Frame() {
  const live = useLive();
  usePaper();
  const compact = useIsCompact();
  const [menuOpen, menu] = useDisclosure(false);
  const [help, { open: openHelp, close: closeHelp }] = useDisclosure(false);
  const [palette, { open: openPalette, close: closePalette }] = useDisclosure(false);
  useShortcuts(everywhere, useGlobalShortcuts(openHelp, openPalette));
  useHotkeys([['mod+K', openPalette]], []);
  useShortcutKeys();

  return (
    <AppShell
      header={{ height: headerHeight, collapsed: !compact }}
      navbar={{ width: 232, breakpoint: 'sm', collapsed: { mobile: !menuOpen } }}
      padding={0}
      transitionDuration={0}
    >
      <a href="#content" className={styles.skip}>Skip to content</a>
      <AppShell.Header px="md" hidden={!compact}>
        <Group h="100%" justify="space-between">
          <Brand />
          <Burger size="sm" opened={menuOpen} onClick={menu.toggle} aria-label={menuOpen ? 'Close menu' : 'Open menu'} />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar aria-label="Main"><Navigation live={live} onHelp={openHelp} onSearch={openPalette} showBrand={!compact} onGo={menu.close} /></AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1} className={styles.main}>
        <div data-screen-only>
          <DemoRibbon />
          <ConnectionNotice live={live} />
          <SetupStrip />
        </div>
        <Outlet />
      </AppShell.Main>
      <Palette opened={palette} onClose={closePalette} />
      <ShortcutHelp opened={help} onClose={closeHelp} />
      {/* Every address that is typed has the same key: it must not take over the place of the page before. */}
      <ScrollRestoration getKey={({ key, pathname }) => (key === 'default' ? pathname : key)} />
    </AppShell>
  );
}

function useGlobalShortcuts(openHelp: () => void, openPalette: () => void): Shortcut[] {
  const navigate = useNavigate();
  const pages = usePages();
  return useMemo(() => [
    { keys: '?', label: 'Show the keys of this page', run: openHelp },
    { keys: '/', label: 'Search and jump (also ⌘K or Ctrl K)', run: openPalette },
    ...pages.map(({ to, label, key }) => ({ keys: `g ${key}`, label: `Go to ${label.toLowerCase()}`, run: () => void navigate(to) })),
  ], [navigate, pages, openHelp, openPalette]);
}
