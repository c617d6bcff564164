import { http } from '@hubspot/local-dev-lib/http';
import { getAllHsProfiles, loadHsProfileFile } from '@hubspot/project-parsing-lib/profiles';
import { parseProjectConfig } from '@hubspot/project-parsing-lib/projects';
import { type IntermediateRepresentationNode, translate } from '@hubspot/project-parsing-lib/translate';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';
import { componentSchemas } from './componentSchemas.ts';

export const projectFolder = fileURLToPath(new URL('..', import.meta.url));
export const sourceFolder = join(projectFolder, 'src');

export const profiles = await getAllHsProfiles(sourceFolder);

export const profileOf = (name: string) => loadHsProfileFile(sourceFolder, name);

/** Reads and validates a project as `hs project upload` does before it sends it; only the schemas do not come from HubSpot. */
export async function read(folder: string, profile: string): Promise<{ components: IntermediateRepresentationNode[]; skipped: string[] }> {
  vi.spyOn(http, 'get').mockResolvedValue({ data: componentSchemas } as Awaited<ReturnType<typeof http.get>>);
  const { srcDir, platformVersion } = parseProjectConfig(folder);
  const { intermediateRepresentation, skippedHsMetaFiles } = await translate({ projectSourceDir: join(folder, srcDir), platformVersion, accountId: 1 }, { profile });
  return { components: Object.values(intermediateRepresentation.intermediateNodesIndexedByUid), skipped: skippedHsMetaFiles };
}
