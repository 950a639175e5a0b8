package org.huying.replay.web;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huying.directory.DirectoryQueries;
import org.huying.replay.Cohort;
import org.huying.replay.Figure;
import org.huying.replay.Figures;
import org.huying.replay.ProcessModel;
import org.huying.replay.ProcessModels;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Figures of whole requests as the page prints them, each with the address of the list behind it. */
@Component
class FigureLines {

    private static final int MOST_VARIANTS = 20;
    private static final double UNIFORM = 0.05;

    private final Figures figures;
    private final ProcessModels models;
    private final Durations durations;
    private final DirectoryQueries directory;

    FigureLines(Figures figures, ProcessModels models, Durations durations, DirectoryQueries directory) {
        this.figures = figures;
        this.models = models;
        this.durations = durations;
        this.directory = directory;
    }

    /** @param share percent of the requests that ended */
    record Variant(List<String> way, long requests, long share, String median, String list) {}

    /** What is counted under one name, or under two. */
    record Counted(String name, long requests, long times, String list) {}

    /** @param share percent of the answers in time that came in the last twentieth; {@code uniform}: what chance would give */
    record AtLimit(String unit, long inTime, long atLimit, long share, long uniform, String list) {}

    /** Means in percent of satisfaction's full weight; {@code apart}: by call less by the resident. */
    record Scores(
            String unit,
            long byResident,
            long meanByResident,
            String list,
            long byCall,
            long meanByCall,
            String callList,
            boolean both,
            long apart) {}

    List<Variant> variants(Cohort cohort, Locale locale) {
        Map<String, ProcessModel> known =
                models.newest().stream().collect(Collectors.toMap(ProcessModel::key, Function.identity()));
        List<Figures.Line> found = figures.of(Figure.VARIANT, cohort);
        Map<String, Long> shares = shares(found);
        return found.stream()
                .limit(MOST_VARIANTS)
                .map(line -> new Variant(
                        Arrays.stream(line.under().split(" ", -1))
                                .map(step -> label(known, step, locale))
                                .toList(),
                        line.requests(),
                        shares.getOrDefault(line.under(), 0L),
                        span(line.median(), locale),
                        list(Figure.VARIANT, cohort, line.under())))
                .toList();
    }

    private static Map<String, Long> shares(List<Figures.Line> variants) {
        var requests = new LinkedHashMap<String, Long>();
        variants.forEach(line -> requests.put(line.under(), line.requests()));
        return Shares.of(requests, (double)
                variants.stream().mapToLong(Figures.Line::all).max().orElse(0));
    }

    private static String label(Map<String, ProcessModel> known, String step, Locale locale) {
        String[] parts = step.split(":", 2);
        return Optional.ofNullable(known.get(parts[0]))
                .flatMap(model -> Optional.ofNullable(model.nodes().get(parts[1])))
                .map(node -> node.label().in(locale))
                .filter(label -> !label.isEmpty())
                .orElse(step);
    }

    List<Counted> pingPong(Cohort cohort, Locale locale) {
        return figures.of(Figure.PING_PONG, cohort).stream()
                .map(line -> counted(
                        Figure.PING_PONG,
                        cohort,
                        line,
                        Arrays.stream(line.under().split(" ", -1))
                                .map(unit -> directory.unitName(unit).in(locale))
                                .collect(Collectors.joining(" ⇄ "))))
                .toList();
    }

    List<Counted> fourEyes(Cohort cohort) {
        return figures.of(Figure.FOUR_EYES, cohort).stream()
                .map(line -> counted(
                        Figure.FOUR_EYES,
                        cohort,
                        line,
                        directory
                                .person(line.under())
                                .map(person -> person.name() + " (" + line.under() + ")")
                                .orElse(line.under())))
                .toList();
    }

    private static Counted counted(Figure figure, Cohort cohort, Figures.Line line, String name) {
        return new Counted(name, line.requests(), line.times(), list(figure, cohort, line.under()));
    }

    List<AtLimit> atTheLimit(Cohort cohort, Locale locale) {
        Map<String, Figures.Line> atLimit = byName(figures.of(Figure.AT_THE_LIMIT, cohort));
        return figures.of(Figure.IN_TIME, cohort).stream()
                .map(line -> {
                    Figures.Line last = atLimit.get(line.under());
                    long times = last == null ? 0 : last.times();
                    return new AtLimit(
                            directory.unitName(line.under()).in(locale),
                            line.times(),
                            times,
                            Math.round(100.0 * times / line.times()),
                            Math.round(100 * UNIFORM),
                            list(Figure.AT_THE_LIMIT, cohort, line.under()));
                })
                .sorted(Comparator.comparingLong(AtLimit::share).reversed())
                .toList();
    }

    List<Scores> scores(Cohort cohort, Locale locale) {
        Map<String, Figures.Line> own = byName(figures.of(Figure.SCORED_BY_RESIDENT, cohort));
        Map<String, Figures.Line> called = byName(figures.of(Figure.SCORED_BY_CALL, cohort));
        return Stream.concat(own.keySet().stream(), called.keySet().stream())
                .distinct()
                .sorted()
                .map(unit -> scores(unit, own.get(unit), called.get(unit), cohort, locale))
                .toList();
    }

    private Scores scores(
            String unit, Figures.@Nullable Line own, Figures.@Nullable Line called, Cohort cohort, Locale locale) {
        long mean = own == null ? 0 : Math.round(100 * own.mean());
        long byCall = called == null ? 0 : Math.round(100 * called.mean());
        return new Scores(
                directory.unitName(unit).in(locale),
                own == null ? 0 : own.times(),
                mean,
                list(Figure.SCORED_BY_RESIDENT, cohort, unit),
                called == null ? 0 : called.times(),
                byCall,
                list(Figure.SCORED_BY_CALL, cohort, unit),
                own != null && called != null,
                byCall - mean);
    }

    private String span(double seconds, Locale locale) {
        return durations.of(Duration.ofSeconds(Math.round(seconds)), locale);
    }

    static Map<String, Figures.Line> byName(List<Figures.Line> lines) {
        return lines.stream().collect(Collectors.toMap(Figures.Line::under, Function.identity()));
    }

    static String list(Figure figure, Cohort cohort, String under) {
        return "/audit/process/requests?figure=" + figure + "&" + CohortForm.query(cohort) + "&under="
                + CohortForm.encoded(under);
    }
}
