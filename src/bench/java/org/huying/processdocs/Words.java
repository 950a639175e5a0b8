package org.huying.processdocs;

import java.util.List;

/** Names as SVG: centred lines with a rim of paper, so that a flow beneath does not cross them out. */
final class Words {

    private Words() {}

    static void centred(Svg svg, Lines lines, double x, double y) {
        double at = y - lines.height() / 2 + Lines.HEIGHT - 3;
        at = draw(svg, lines.chinese(), "zh", x, at, "middle");
        draw(svg, lines.english(), "en", x, at, "middle");
    }

    static void fromLeft(Svg svg, Lines lines, double x, double y) {
        double at = y + Lines.HEIGHT - 3;
        at = draw(svg, lines.chinese(), "zh", x, at, "start");
        draw(svg, lines.english(), "en", x, at, "start");
    }

    private static double draw(Svg svg, List<String> lines, String style, double x, double first, String anchor) {
        double y = first;
        for (String line : lines) {
            svg.words("text", line, "class", style, "x", x, "y", y, "text-anchor", anchor);
            y += Lines.HEIGHT;
        }
        return y;
    }
}
