package org.huying.processdocs;

import java.util.Locale;

/** The small signs inside shapes: envelope, clock, person, cog, table, gateway crosses. */
final class Marks {

    private Marks() {}

    static void envelope(Svg svg, double x, double y) {
        svg.path("mark", at(x, y, "M%s %sh18v12h-18z", -9, -6) + at(x, y, "M%s %sl9 7l9 -7", -9, -6));
    }

    static void clock(Svg svg, double x, double y) {
        svg.circle("mark", x, y, 10);
        svg.path("mark", at(x, y, "M%s %sv-7", 0, 0) + at(x, y, "M%s %sl5 3", 0, 0));
    }

    static void person(Svg svg, double x, double y) {
        svg.circle("mark", x, y - 3, 3.5);
        svg.path("mark", at(x, y, "M%s %sc0 -9 12 -9 12 0z", -6, 8));
    }

    static void cog(Svg svg, double x, double y) {
        svg.circle("mark", x, y, 2.5);
        svg.element("circle", "class", "mark cog", "cx", x, "cy", y, "r", 5.5);
    }

    static void table(Svg svg, double x, double y) {
        svg.path(
                "mark",
                at(x, y, "M%s %sh14v10h-14z", -7, -5) + at(x, y, "M%s %sh14", -7, -1) + at(x, y, "M%s %sv10", -2, -5));
    }

    static void cross(Svg svg, double x, double y) {
        svg.path("bold", at(x, y, "M%s %sl14 14", -7, -7) + at(x, y, "M%s %sl14 -14", -7, 7));
    }

    static void plus(Svg svg, double x, double y) {
        svg.path("bold", at(x, y, "M%s %sh20", -10, 0) + at(x, y, "M%s %sv20", 0, -10));
    }

    static void whatComesFirst(Svg svg, double x, double y) {
        svg.circle("mark", x, y, 13);
        svg.circle("mark", x, y, 10);
        svg.path("mark", at(x, y, "M%s %sl6 4.5l-2.3 7h-7.4l-2.3 -7z", 0, -6));
    }

    /** A process of its own stands behind it. */
    static void opens(Svg svg, double x, double y) {
        svg.path(
                "mark",
                at(x, y, "M%s %sh12v12h-12z", -6, -6) + at(x, y, "M%s %sh8", -4, 0) + at(x, y, "M%s %sv8", 0, -4));
    }

    /** Several at the same time. */
    static void parallel(Svg svg, double x, double y) {
        svg.path("bold", at(x, y, "M%s %sv10", -4, -5) + at(x, y, "M%s %sv10", 0, -5) + at(x, y, "M%s %sv10", 4, -5));
    }

    private static String at(double x, double y, String path, double right, double down) {
        return String.format(Locale.ROOT, path, Svg.number(x + right), Svg.number(y + down));
    }
}
