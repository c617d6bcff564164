/** The colours that areas may have; each stands out on light and on dark ground. */
export const palette: { name: string; value: string }[] = [
  { name: 'Indigo', value: '#5B5BD6' },
  { name: 'Blue', value: '#0D74CE' },
  { name: 'Cyan', value: '#0C8599' },
  { name: 'Green', value: '#218358' },
  { name: 'Amber', value: '#AB6400' },
  { name: 'Red', value: '#D9480F' },
  { name: 'Pink', value: '#CE2C5B' },
  { name: 'Purple', value: '#8347B9' },
  { name: 'Slate', value: '#6B7280' },
];
