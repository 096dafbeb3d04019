import type { ElementName } from '../../../../src/elements/names.js';
import type { Explanations } from '../../../../src/findings/explanation.js';
import type { Choices } from '../model/choices.js';
import type { PlaceWidth, Room } from '../model/room.js';
import type { PreviewState, Scheme } from './preview/frame-page.js';
import type { Device } from './preview/height-meter.js';

/** The texts of the builder in one language; those of options and places belong to the model. */
export interface BuilderStrings {
  lang: 'vi' | 'en';
  copy: string;
  copied: string;
  /** Where the browser copies nothing: the text is selected then. */
  copyByHand: string;
  explanations: Explanations;
  source: {
    title: string;
    label: string;
    hint: string;
    find: string;
    searching(address: string): string;
    found(count: number): string;
    notFound: string;
    sample: string;
    total(count: number): string;
    newest(date: string): string;
    titles: string;
    chooseFeed: string;
    gatewaySources: string;
    gatewayOffer: string;
    gatewayInit: string;
    gatewayCheck: string;
    gatewayThen: string;
    useAnyway: string;
    useAnywayHint: string;
    usedAnyway: string;
  };
  options: {
    title: string;
    element: string;
    elements: Record<ElementName, string>;
    /** What stands above an element at first. */
    headings: Record<ElementName, string>;
    tabs: string;
    more: string;
    brand: string;
    useBrand: string;
    brandColour: string;
    noColour: string;
    contrast(text: 'white' | 'black', ratio: number): string;
    fromFeed: string;
    width: string;
    widths: Record<PlaceWidth, string>;
  };
  preview: {
    title: string;
    show: string;
    device: string;
    devices: Record<Device, string>;
    scheme: string;
    schemes: Record<Scheme, string>;
    state: string;
    states: Record<PreviewState, string>;
    frame(device: Device): string;
    withSample: string;
    room(room: readonly Room[]): string;
    measuring: string;
  };
  result: {
    title: string;
    place: string;
    choosePlace: string;
    delivery: string;
    script: string;
    scripts: Record<Choices['script'], string>;
    integrity: string;
    preload: string;
    publisher: string;
    publisherHint: string;
    sampleWarning: string;
    steps: string;
    policy: string;
    policyHint: string;
    notes: string;
    link: string;
    linkHint: string;
    copyLink: string;
    where: string;
  };
  readBack: {
    title: string;
    label: string;
    hint: string;
    read: string;
    done: string;
    nothing: string;
    ignored: string;
  };
}
