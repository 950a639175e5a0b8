package org.huying.processdocs;

/** A name beside what it names. */
record Label(String of, Lines lines, double middleX, double middleY) {

    Box box() {
        return new Box(middleX - lines.width() / 2, middleY - lines.height() / 2, lines.width(), lines.height());
    }

    void draw(Svg svg) {
        Words.centred(svg, lines, middleX, middleY);
    }
}
