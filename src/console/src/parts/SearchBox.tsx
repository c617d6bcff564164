import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type Ref, useState } from 'react';

interface SearchBoxProps {
  label: string;
  searched: string;
  onSearch: (text: string) => void;
  inputRef?: Ref<HTMLInputElement>;
  onEnter?: () => void;
}

/** Types ahead of the address: what is in it follows after a pause, and only a change from elsewhere comes back into the field. */
export function SearchBox({ label, searched, onSearch, inputRef, onEnter }: SearchBoxProps) {
  const [text, setText] = useState(searched);
  const [known, setKnown] = useState({ searched, sent: searched });
  if (known.searched !== searched) {
    setKnown({ ...known, searched });
    if (searched !== known.sent) setText(searched);
  }
  const search = useDebouncedCallback((wanted: string) => {
    setKnown(current => ({ ...current, sent: wanted }));
    onSearch(wanted);
  }, 200);
  const type = (value: string) => {
    setText(value);
    search(value.trim());
  };
  return (
    <TextInput size="sm" flex={1} maw={340} miw={180} type="search" placeholder={label} aria-label={label} ref={inputRef}
      leftSection={<IconSearch size={15} />} value={text} onChange={event => type(event.currentTarget.value)}
      onKeyDown={event => event.key === 'Enter' && onEnter?.()}
      rightSection={text !== '' && <CloseButton size="sm" aria-label="Clear the search" onClick={() => type('')} />} />
  );
}
