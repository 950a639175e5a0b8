package org.huying.processdocs;

import java.util.Locale;

/** SVG text in the order of drawing; lengths are the diagram's pixels. */
final class Svg {

    private final StringBuilder text = new StringBuilder();

    /** @param attributes names and values in turn; values are written as they are */
    Svg element(String name, Object... attributes) {
        open(name, attributes);
        text.insert(text.length() - 2, '/');
        return this;
    }

    Svg open(String name, Object... attributes) {
        text.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(value(attributes[i + 1]))
                    .append('"');
        }
        text.append(">\n");
        return this;
    }

    Svg close(String name) {
        text.append("</").append(name).append(">\n");
        return this;
    }

    /** An element that holds nothing but words. */
    Svg words(String name, String words, Object... attributes) {
        open(name, attributes);
        text.setLength(text.length() - 1);
        text.append(escaped(words));
        return close(name);
    }

    Svg circle(String style, double x, double y, double radius) {
        return element("circle", "class", style, "cx", x, "cy", y, "r", radius);
    }

    Svg path(String style, String path) {
        return element("path", "class", style, "d", path);
    }

    Svg box(String style, Box box, double round) {
        return element(
                "rect",
                "class",
                style,
                "x",
                box.x(),
                "y",
                box.y(),
                "width",
                box.width(),
                "height",
                box.height(),
                "rx",
                round);
    }

    static String number(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : String.format(Locale.ROOT, "%.1f", number);
    }

    private static String value(Object value) {
        return value instanceof Number number ? number(number.doubleValue()) : escaped(value.toString());
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
