package org.huying.processdocs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A name broken into lines: first Chinese, then English. Widths are estimated, not measured, because the fonts of the
 * machine that draws must not change the picture.
 */
record Lines(List<String> chinese, List<String> english) {

    static final double SIZE = 12;
    static final double HEIGHT = 14;

    private static final String BETWEEN = " · ";

    /** @param width of the longest line */
    static Lines of(String name, double width) {
        int at = name.indexOf(BETWEEN);
        return at < 0
                ? new Lines(List.of(), broken(name, width))
                : new Lines(broken(name.substring(0, at), width), broken(name.substring(at + BETWEEN.length()), width));
    }

    /** In one line if it is short enough, else one for each language. */
    static Lines ofFlow(String name, double width) {
        return width(name) <= width ? new Lines(List.of(name), List.of()) : of(name, Double.MAX_VALUE);
    }

    int count() {
        return chinese.size() + english.size();
    }

    double height() {
        return count() * HEIGHT;
    }

    double width() {
        return Math.max(widest(chinese), widest(english));
    }

    private static double widest(List<String> lines) {
        return lines.stream().mapToDouble(Lines::width).max().orElse(0);
    }

    static double width(String line) {
        return line.codePoints().mapToDouble(Lines::width).sum() * SIZE;
    }

    /** In parts of the font size. */
    private static double width(int letter) {
        if (letter > 0x2E7F) {
            return 1;
        }
        if ("iIjltf.,:;'’()| ".indexOf(letter) >= 0) {
            return 0.33;
        }
        return "mwMW".indexOf(letter) >= 0 ? 0.86 : Character.isUpperCase(letter) ? 0.68 : 0.56;
    }

    /** Where words must be broken, a Chinese mark comes first, then the width. */
    private static List<String> broken(String words, double width) {
        return width(words) <= width
                ? List.of(words)
                : Arrays.stream(words.split("(?<=[：；，])"))
                        .flatMap(part -> filled(part, width).stream())
                        .toList();
    }

    private static List<String> filled(String words, double width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String part : parts(words)) {
            if (line.length() > 0 && width((line + part).stripTrailing()) > width) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(part);
        }
        lines.add(line.toString().strip());
        return List.copyOf(lines);
    }

    /** What is not torn apart: an English word with the space behind it, a Chinese character with the mark behind it. */
    private static String[] parts(String words) {
        return words.split("(?<=[ \\p{IsHan}：；，、？])(?![：；，、？])");
    }
}
