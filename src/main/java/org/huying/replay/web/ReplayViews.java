package org.huying.replay.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huying.replay.Lap;
import org.huying.replay.Replay;
import org.huying.replay.Run;
import org.huying.replay.Step;
import org.huying.replay.web.ReplayView.ExpectedLine;
import org.huying.replay.web.ReplayView.FactLine;
import org.huying.replay.web.ReplayView.LapLine;
import org.huying.replay.web.ReplayView.OpenLine;
import org.huying.replay.web.ReplayView.RunLine;
import org.huying.replay.web.ReplayView.StepLine;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a replay into the reader's language. */
@Component
class ReplayViews {

    private final FactWords facts;
    private final MessageSource messages;
    private final Durations durations;
    private final Clock clock;

    ReplayViews(FactWords facts, MessageSource messages, Durations durations, Clock clock) {
        this.facts = facts;
        this.messages = messages;
        this.durations = durations;
        this.clock = clock;
    }

    ReplayView of(Replay replay, Locale locale) {
        Map<Integer, Run> runs = replay.runs().stream().collect(Collectors.toMap(Run::number, Function.identity()));
        return new ReplayView(
                replay.number(),
                replay.steps().stream().map(step -> line(step, runs, locale)).toList(),
                replay.laps().stream().map(lap -> line(lap, locale)).toList(),
                replay.runs().stream().map(run -> line(run, locale)).toList(),
                replay.handling(),
                replay.expected().stream()
                        .map(expected -> new ExpectedLine(
                                expected.kind(), text("replay.kind." + expected.kind(), locale), expected.seqs()))
                        .toList(),
                durations.of(replay.total(), locale),
                durations.of(replay.aside(), locale),
                replay.open().stream()
                        .map(task -> new OpenLine(
                                task.process(),
                                task.element(),
                                task.label().in(locale),
                                facts.unit(task.unit(), locale),
                                durations.of(Duration.between(task.since(), clock.instant()), locale),
                                task.since()))
                        .toList());
    }

    private StepLine line(Step step, Map<Integer, Run> runs, Locale locale) {
        var run = step.place().map(place -> runs.get(place.run()));
        return new StepLine(
                step.seq(),
                step.at(),
                facts.time(step.at()),
                step.since().toSeconds(),
                durations.of(step.since(), locale),
                step.kind(),
                step.sentence(),
                step.account().map(account -> step.by() + " (" + account + ")").orElse(step.by()),
                step.round(),
                run.map(Run::number).orElse(0),
                run.map(one -> one.name().in(locale)).orElse(""),
                step.place().map(Step.Place::element).orElse(""),
                step.place().map(place -> place.label().in(locale)).orElse(""),
                step.mark().name(),
                Stream.concat(
                                step.facts().stream().map(fact -> line(fact, locale)),
                                step.rules().stream().map(rule -> rule(rule, locale)))
                        .toList(),
                step.rules());
    }

    private LapLine line(Lap lap, Locale locale) {
        String name = messages.getMessage("replay.lap", new Object[] {lap.round(), lap.again()}, locale);
        return new LapLine(
                lap.round(),
                lap.again(),
                lap.why().name(),
                name,
                messages.getMessage(
                        "replay.lap." + lap.why().name(), new Object[] {name, facts.time(lap.at())}, locale),
                lap.at(),
                lap.first());
    }

    private FactLine rule(String code, Locale locale) {
        return new FactLine("rule", text("replay.rule", locale), facts.rule(code, locale), code);
    }

    private RunLine line(Run run, Locale locale) {
        return new RunLine(
                run.number(),
                run.round(),
                run.process(),
                run.version(),
                run.name().in(locale),
                run.call().map(Run.Call::run).orElse(0),
                run.call().map(Run.Call::element).orElse(""),
                facts.unit(run.unit(), locale),
                run.passed(),
                run.flows());
    }

    private FactLine line(Step.FactValue fact, Locale locale) {
        return new FactLine(
                fact.name(),
                text("replay.field." + fact.name(), locale, fact.name()),
                facts.of(fact, locale),
                fact.value());
    }

    private String text(String key, Locale locale) {
        return text(key, locale, key);
    }

    private String text(String key, Locale locale, String otherwise) {
        String found = messages.getMessage(key, null, otherwise, locale);
        return found == null ? otherwise : found;
    }
}
