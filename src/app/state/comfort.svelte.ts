/** Steps of the text's size, as the visitor is offered them. */
export const TEXT_SIZES = [0, 1, 2] as const;
type TextSize = (typeof TEXT_SIZES)[number];

/** What a visitor of a kiosk sets to read and reach the screen more easily. The page shows it by attributes of its root element. */
class Comfort {
  #textSize = $state<TextSize>(0);
  #contrast = $state(false);
  #low = $state(false);

  get textSize(): TextSize {
    return this.#textSize;
  }
  set textSize(size: TextSize) {
    this.#textSize = size;
    show("textSize", size > 0, String(size));
  }

  /** Stronger colours. */
  get contrast(): boolean {
    return this.#contrast;
  }
  set contrast(on: boolean) {
    this.#contrast = on;
    show("contrast", on);
  }

  /** Text and controls in the lower half, within reach from a wheelchair. */
  get low(): boolean {
    return this.#low;
  }
  set low(on: boolean) {
    this.#low = on;
    show("low", on);
  }

  /** As the next visitor finds it. */
  reset(): void {
    this.textSize = 0;
    this.contrast = this.low = false;
  }
}

function show(name: string, on: boolean, value = ""): void {
  const { dataset } = document.documentElement;
  if (on) dataset[name] = value;
  else delete dataset[name];
}

export const comfort = new Comfort();
