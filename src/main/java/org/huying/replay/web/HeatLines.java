package org.huying.replay.web;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huying.replay.Cohort;
import org.huying.replay.Figure;
import org.huying.replay.Figures;
import org.huying.replay.ProcessModel;
import org.huying.replay.ProcessModels;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How often each element was passed and how long its tasks waited: the heat map's table. */
@Component
class HeatLines {

    private final Figures figures;
    private final ProcessModels models;
    private final Durations durations;

    HeatLines(Figures figures, ProcessModels models, Durations durations) {
        this.figures = figures;
        this.models = models;
        this.durations = durations;
    }

    /** @param share of all waiting in tasks, percent, those of all elements together 100; {@code level} of heat 1 to 4, 0 for none */
    record Work(
            String process,
            String element,
            String id,
            long entries,
            long requests,
            String entriesList,
            long tasks,
            String tasksList,
            String median,
            String ninetieth,
            long share,
            int level) {}

    /** Every element with something to say, in the order of the processes, the most passed of each first; waiting by the clock. */
    List<Work> work(Cohort cohort, Locale locale) {
        Map<String, Figures.Line> entries = FigureLines.byName(figures.of(Figure.ENTRY, cohort));
        List<Figures.Line> waited = figures.of(Figure.TASK, cohort);
        Map<String, Figures.Line> tasks = FigureLines.byName(waited);
        Map<String, Long> shares = shares(waited);
        double longest = waited.stream().mapToDouble(Figures.Line::median).max().orElse(0);
        return models.newest().stream()
                .flatMap(model -> model.nodes().values().stream()
                        .filter(node -> entries.containsKey(key(model, node)) || tasks.containsKey(key(model, node)))
                        .map(node -> work(
                                model,
                                node,
                                entries.get(key(model, node)),
                                tasks.get(key(model, node)),
                                shares.getOrDefault(key(model, node), 0L),
                                longest,
                                cohort,
                                locale))
                        .sorted(Comparator.comparing((Work one) -> -Math.max(one.entries(), one.tasks()))
                                .thenComparing(Work::id)))
                .toList();
    }

    private static Map<String, Long> shares(List<Figures.Line> waited) {
        var totals = new LinkedHashMap<String, Double>();
        waited.forEach(line -> totals.put(line.under(), line.total()));
        return Shares.of(
                totals, waited.stream().mapToDouble(Figures.Line::total).sum());
    }

    private Work work(
            ProcessModel model,
            ProcessModel.Node node,
            Figures.@Nullable Line entries,
            Figures.@Nullable Line tasks,
            long share,
            double longest,
            Cohort cohort,
            Locale locale) {
        String name = key(model, node);
        String label = node.label().in(locale);
        return new Work(
                model.key(),
                label.isEmpty() ? node.id() : label,
                node.id(),
                entries == null ? 0 : entries.times(),
                entries == null ? 0 : entries.requests(),
                FigureLines.list(Figure.ENTRY, cohort, name),
                tasks == null ? 0 : tasks.times(),
                FigureLines.list(Figure.TASK, cohort, name),
                tasks == null ? "" : span(tasks.median(), locale),
                tasks == null ? "" : span(tasks.ninetieth(), locale),
                share,
                tasks == null || longest <= 0 ? 0 : level(tasks.median() / longest));
    }

    /** The longest median is 4; each level below is a quarter of the one above, as waits differ by orders of magnitude. */
    private static int level(double ofLongest) {
        return ofLongest > 0.25 ? 4 : ofLongest > 0.0625 ? 3 : ofLongest > 0.015 ? 2 : 1;
    }

    /** Elements of tasks by the part of all waiting that happens there; of equal ones the earlier in the course first. */
    static List<Work> bottlenecks(List<Work> work) {
        return work.stream()
                .filter(one -> one.share() > 0)
                .sorted(Comparator.comparingLong(Work::share).reversed())
                .limit(5)
                .toList();
    }

    private String span(double seconds, Locale locale) {
        return durations.of(Duration.ofSeconds(Math.round(seconds)), locale);
    }

    private static String key(ProcessModel model, ProcessModel.Node node) {
        return model.key() + ":" + node.id();
    }
}
