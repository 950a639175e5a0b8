package org.huying.replay.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Parts of one whole in whole percent, by largest remainder: rounded each by itself, they would add up to 99 or 101. */
final class Shares {

    private static final int PERCENT = 100;

    private Shares() {}

    /**
     * Percent of each part, in the same order; all 0 if the whole is nothing.
     *
     * @param whole at least the sum of the parts; what it is above that is a part of its own, which is not shown
     */
    static <K> Map<K, Long> of(Map<K, ? extends Number> parts, double whole) {
        double sum = parts.values().stream().mapToDouble(Number::doubleValue).sum();
        List<Double> exact = new ArrayList<>();
        parts.values().forEach(part -> exact.add(whole <= 0 ? 0 : PERCENT * part.doubleValue() / whole));
        exact.add(whole <= 0 ? PERCENT : Math.max(0, PERCENT * (whole - sum) / whole));
        Map<Integer, Long> rounded = rounded(exact);
        var shares = new LinkedHashMap<K, Long>();
        parts.keySet().forEach(key -> shares.put(key, rounded.getOrDefault(shares.size(), 0L)));
        return shares;
    }

    /** By index, together {@value #PERCENT}. */
    private static Map<Integer, Long> rounded(List<Double> exact) {
        var rounded = new HashMap<Integer, Long>();
        IntStream.range(0, exact.size()).forEach(at -> rounded.put(at, (long) Math.floor(exact.get(at))));
        long left =
                PERCENT - rounded.values().stream().mapToLong(Long::longValue).sum();
        IntStream.range(0, exact.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer at) -> Math.floor(exact.get(at)) - exact.get(at)))
                .limit(left)
                .forEach(at -> rounded.merge(at, 1L, Long::sum));
        return rounded;
    }
}
