import { Modal, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import styles from './Palette.module.css';
import { type Target, useTargets } from './useTargets.ts';

/** ⌘K: every page, driver and account, by name; the best match is chosen already, so Enter is enough. */
export function Palette({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal opened={opened} onClose={onClose} withCloseButton={false} padding={0} size={560} yOffset="12vh" radius="lg" attributes={{ content: { 'aria-label': 'Search and jump' } }} transitionProps={{ duration: 0 }}>
      <Search onDone={onClose} />
    </Modal>
  );
}

function Search({ onDone }: { onDone: () => void }) {
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const { targets, verdict } = useTargets(query.trim());

  const go = (target: Target | undefined) => {
    if (!target) return;
    onDone();
    void navigate(target.to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setChosen((chosen + step + targets.length) % Math.max(1, targets.length));
    else if (event.key === 'Enter') go(targets[chosen]);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <TextInput data-autofocus variant="unstyled" size="lg" className={styles.search} leftSection={<IconSearch size={18} />} placeholder="Jump to a page, a driver or an account…"
        role="combobox" aria-label="Search pages, drivers and accounts" aria-expanded aria-controls="palette" aria-activedescendant={targets[chosen] && optionId(chosen)}
        value={query} onKeyDown={onKeyDown} onChange={(event) => { setQuery(event.currentTarget.value); setChosen(0); }} />
      <div id="palette" role="listbox" aria-label="Results" className={styles.results}>
        {targets.map((target, index) => (
          <Option key={target.to} target={target} id={optionId(index)} chosen={index === chosen} first={target.group !== targets[index - 1]?.group}
            onPoint={() => setChosen(index)} onGo={() => go(target)} />
        ))}
      </div>
      {verdict && <div className={styles.verdict} role="status">{verdict}</div>}
    </>
  );
}

const optionId = (index: number) => `palette-${index}`;

interface OptionProps { target: Target; id: string; chosen: boolean; first: boolean; onPoint: () => void; onGo: () => void }

function Option({ target, id, chosen, first, onPoint, onGo }: OptionProps) {
  const { icon: Icon, label, note, group } = target;
  return (
    <>
      {first && <div className={styles.group} role="presentation">{group}</div>}
      <div id={id} role="option" aria-selected={chosen} className={styles.option} onPointerMove={onPoint} onClick={onGo}
        ref={element => { if (chosen) element?.scrollIntoView({ block: 'nearest' }); }}>
        <Icon size={17} stroke={1.8} aria-hidden />
        <span>{label}</span>
        {note && <span className={styles.note}>{note}</span>}
      </div>
    </>
  );
}
