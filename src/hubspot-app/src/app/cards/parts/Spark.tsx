import { Icon, Tag, Tooltip } from '@hubspot/ui-extensions';

/** Marks what HubSpot's data moves by itself, and tells the rule to whoever points at it or has it read out. */
export function Spark({ rule }: { rule: string }) {
  return (
    <Tag variant="info" overlay={<Tooltip>{rule}</Tooltip>}>
      <Icon name="artificialIntelligence" size="sm" screenReaderText={rule} />
    </Tag>
  );
}
