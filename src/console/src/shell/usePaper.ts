import { useEffect } from 'react';

const attribute = 'data-mantine-color-scheme';

/** Paper is white: while the page is printed, it wears the light theme whatever the screen does. */
export function usePaper(): void {
  useEffect(() => {
    const paper = window.matchMedia('print');
    const root = document.documentElement;
    let worn: string | null = null;
    const change = () => {
      if (paper.matches) {
        worn = root.getAttribute(attribute);
        root.setAttribute(attribute, 'light');
      } else if (worn) root.setAttribute(attribute, worn);
    };
    paper.addEventListener('change', change);
    return () => paper.removeEventListener('change', change);
  }, []);
}
