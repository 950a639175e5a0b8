package org.huying.request;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words that somebody looks for, parted at blanks of any script: each must be found, in any order. From the eighth on they
 * are looked for together, as they stand.
 */
public record SoughtWords(List<String> words) {

    private static final int MOST = 8;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    public static SoughtWords of(String typed) {
        String parted = BLANKS.matcher(typed).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
        return new SoughtWords(Stream.of(parted.split(" ", MOST))
                .filter(word -> !word.isEmpty())
                .toList());
    }

    /** True of a row with each word in one of the columns; holds if there is no word. */
    public String sql(String... columns) {
        return parameters().keySet().stream()
                .map(word -> Stream.of(columns)
                        .map(column -> "lower(%s) like :%s escape '!'".formatted(column, word))
                        .collect(Collectors.joining(" or ", "(", ")")))
                .reduce((all, next) -> all + " and " + next)
                .orElse("1 = 1");
    }

    /** For {@link #sql}, by name. */
    public Map<String, Object> parameters() {
        var named = new LinkedHashMap<String, Object>();
        words.forEach(word -> named.put("word" + named.size(), pattern(word)));
        return Collections.unmodifiableMap(named);
    }

    private static String pattern(String word) {
        return "%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
