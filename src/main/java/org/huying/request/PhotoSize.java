package org.huying.request;

/** Width and height in pixels. */
record PhotoSize(int width, int height) {

    static final int MEGAPIXELS = 50;

    /** What phones sell as 50 megapixels goes up to 8,192 × 6,144. */
    private static final long MOST_PIXELS = 51_000_000;

    private static final int LONGEST_SIDE = 20_000;

    boolean tooLarge() {
        return width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > MOST_PIXELS;
    }

    boolean empty() {
        return width <= 0 || height <= 0;
    }

    int longSide() {
        return Math.max(width, height);
    }

    /** The same proportions within a square; never larger than it is. */
    PhotoSize within(int side) {
        if (longSide() <= side) {
            return this;
        }
        double factor = (double) side / longSide();
        return new PhotoSize(
                Math.max(1, (int) Math.round(width * factor)), Math.max(1, (int) Math.round(height * factor)));
    }
}
