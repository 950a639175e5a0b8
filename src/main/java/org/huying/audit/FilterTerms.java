package org.huying.audit;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huying.deadline.Clocks;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.FieldProblem;
import org.huying.request.Channel;
import org.huying.request.Nature;
import org.huying.request.RequestState;
import org.huying.request.Urgency;

/**
 * A filter as the terms of an address: each as it was typed, trimmed, empty ones left out, always in the same order, so that
 * equal filters are equal texts. Terms are codes, dates and numbers, but for {@code q}.
 */
public record FilterTerms(Map<String, String> terms) {

    /** Words that a person typed: kept out of the ledger. */
    public static final String WORDS = "q";

    /** In the order of an address. */
    public static final List<String> NAMES = List.of(
            WORDS,
            "category",
            "nature",
            "urgency",
            "channel",
            "state",
            "area",
            "unit",
            "handler",
            "receivedFrom",
            "receivedTo",
            "closedFrom",
            "closedTo",
            "late",
            "clock",
            "reopened",
            "returned",
            "score");

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9.-]{1,40}");
    private static final String NOTHING = "audit.filter.nothing";
    private static final String NO_DAY = "audit.filter.nothing.day";
    private static final String NO_TIMES = "audit.filter.nothing.times";
    private static final int LONGEST = 100;
    private static final int SHOWN = 40;
    private static final int MOST_TIMES = 99;

    /** Takes what belongs to a filter and leaves the rest of the address. */
    public static FilterTerms of(Map<String, String> asked) {
        var terms = new LinkedHashMap<String, String>();
        for (String name : NAMES) {
            String value = asked.getOrDefault(name, "").strip();
            if (!value.isEmpty()) {
                terms.put(name, value);
            }
        }
        return new FilterTerms(terms);
    }

    /** As {@link #query} wrote it. */
    public static FilterTerms read(String query) {
        return of(Arrays.stream(query.split("&"))
                .map(term -> term.split("=", 2))
                .filter(term -> term.length == 2)
                .collect(
                        Collectors.toMap(term -> term[0], term -> URLDecoder.decode(term[1], StandardCharsets.UTF_8))));
    }

    public String get(String name) {
        return terms.getOrDefault(name, "");
    }

    public boolean isEmpty() {
        return terms.isEmpty();
    }

    /** {@code state=CLOSED&reopened=1}, encoded. */
    public String query() {
        return terms.entrySet().stream()
                .map(term -> term.getKey() + "=" + URLEncoder.encode(term.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The same without what a person wrote. */
    public FilterTerms withoutWords() {
        var codes = new LinkedHashMap<>(terms);
        codes.remove(WORDS);
        return new FilterTerms(codes);
    }

    /** @throws Refusal {@code audit-filter} (422) with the terms that mean nothing */
    public CaseFilter filter() {
        var problems = new LinkedHashMap<String, FieldProblem>();
        var filter = new CaseFilter(
                read(WORDS, Optional::of, problems),
                read("category", FilterTerms::code, problems),
                read("nature", code -> one(Nature.values(), code), problems),
                read("urgency", code -> one(Urgency.values(), code), problems),
                read("channel", code -> one(Channel.values(), code), problems),
                read("state", code -> one(RequestState.values(), code), problems),
                read("area", FilterTerms::code, problems),
                read("unit", FilterTerms::code, problems),
                read("handler", FilterTerms::code, problems),
                read("receivedFrom", FilterTerms::day, NO_DAY, problems),
                read("receivedTo", FilterTerms::day, NO_DAY, problems),
                read("closedFrom", FilterTerms::day, NO_DAY, problems),
                read("closedTo", FilterTerms::day, NO_DAY, problems),
                read("late", code -> one(Lateness.values(), code), problems),
                read("clock", code -> one(Clocks.Kind.values(), code), problems),
                read("reopened", FilterTerms::times, NO_TIMES, problems).orElse(0),
                read("returned", FilterTerms::times, NO_TIMES, problems).orElse(0),
                read("score", code -> one(ScoreIs.values(), code), problems));
        inOrder(filter.receivedFrom(), filter.receivedTo(), "receivedTo", problems);
        inOrder(filter.closedFrom(), filter.closedTo(), "closedTo", problems);
        if (!problems.isEmpty()) {
            throw Refusal.invalid("audit-filter", problems);
        }
        return filter;
    }

    private static void inOrder(
            Optional<LocalDate> from, Optional<LocalDate> to, String name, Map<String, FieldProblem> problems) {
        if (from.isPresent() && to.filter(last -> last.isBefore(from.get())).isPresent()) {
            problems.put(name, FieldProblem.of("audit.filter.order"));
        }
    }

    private <T> Optional<T> read(
            String name, Function<String, Optional<T>> meaning, Map<String, FieldProblem> problems) {
        return read(name, meaning, NOTHING, problems);
    }

    private <T> Optional<T> read(
            String name, Function<String, Optional<T>> meaning, String problem, Map<String, FieldProblem> problems) {
        String typed = get(name);
        Optional<T> meant = typed.isEmpty() || typed.length() > LONGEST ? Optional.empty() : meaning.apply(typed);
        if (meant.isEmpty() && !typed.isEmpty()) {
            problems.put(name, FieldProblem.of(problem, typed.substring(0, Math.min(SHOWN, typed.length()))));
        }
        return meant;
    }

    private static <E extends Enum<E>> Optional<E> one(E[] all, String code) {
        return Arrays.stream(all).filter(value -> value.name().equals(code)).findFirst();
    }

    private static Optional<String> code(String text) {
        return CODE.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> times(String text) {
        try {
            int times = Integer.parseInt(text);
            return times >= 0 && times <= MOST_TIMES ? Optional.of(times) : Optional.empty();
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }
}
