import type { RefObject } from 'react';
import type { AboutFacts, CatalogueItem, HeadingLevel } from '../../components/index.ts';
import type { ConnectRequest } from '../connect/use-connect-request.ts';
import type { DetailTab, ViewAction } from '../navigation/view-url.ts';
import type { PageSections } from './page-sections.ts';

export interface DetailBodyProps {
  item: CatalogueItem;
  connectorId: string | undefined;
  /** True once the links have loaded, so an undefined connector means that there is none. */
  settled: boolean;
  sections: PageSections;
  level: HeadingLevel;
  action: ViewAction | undefined;
  onActionDone: (() => void) | undefined;
  tab: DetailTab | undefined;
  onTabChange: ((tab: DetailTab) => void) | undefined;
}

/** The things that every stage of a page shows. */
export interface StageProps extends DetailBodyProps {
  /** Undefined for a connector without an integration. */
  integrationId: string | undefined;
  about: AboutFacts | undefined;
}

export interface SetupProps extends StageProps {
  connectorId: string;
  request: ConnectRequest;
  /** The workflow whose switch has the focus, for the tabs that take the place of the setup. */
  focusedRef: RefObject<string | undefined>;
}
