package org.huying.audit.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huying.audit.Lateness;
import org.huying.audit.ScoreIs;
import org.huying.deadline.Clocks;
import org.huying.directory.Area;
import org.huying.directory.Category;
import org.huying.directory.DirectoryQueries;
import org.huying.directory.Organisation;
import org.huying.request.Channel;
import org.huying.request.Nature;
import org.huying.request.RequestState;
import org.huying.request.Urgency;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What can be chosen in the form of a filter, in the reader's language. */
@Component
class FilterChoices {

    private final DirectoryQueries directory;
    private final MessageSource messages;

    FilterChoices(DirectoryQueries directory, MessageSource messages) {
        this.directory = directory;
        this.messages = messages;
    }

    /** One field; its label stands under {@code audit.filter.<name>}. */
    record Choice(String name, List<Option> options) {}

    record Option(String code, String text) {}

    List<Choice> of(Locale locale) {
        return List.of(
                new Choice("state", words(RequestState.values(), state -> "tracking.state." + state, locale)),
                new Choice("category", categories(locale)),
                new Choice("nature", words(Nature.values(), one -> "form.user_dispatch.nature." + lower(one), locale)),
                new Choice("urgency", words(Urgency.values(), one -> "worklist.urgency." + lower(one), locale)),
                new Choice("channel", words(Channel.values(), one -> "tracking.channel." + one, locale)),
                new Choice("area", areas(locale)),
                new Choice("unit", units(locale)),
                new Choice("handler", people()),
                new Choice("late", words(Lateness.values(), one -> "audit.late." + one, locale)),
                new Choice("clock", clocks(locale)),
                new Choice("score", words(ScoreIs.values(), FilterChoices::score, locale)));
    }

    private <E extends Enum<E>> List<Option> words(E[] all, Function<E, String> key, Locale locale) {
        return Arrays.stream(all)
                .map(one -> new Option(one.name(), messages.getMessage(key.apply(one), null, locale)))
                .toList();
    }

    private List<Option> clocks(Locale locale) {
        Clocks.Kind[] kept = Arrays.stream(Clocks.Kind.values())
                .filter(kind -> kind != Clocks.Kind.RETURN)
                .toArray(Clocks.Kind[]::new);
        return words(kept, kind -> "tracking.clock." + kind, locale);
    }

    private static String score(ScoreIs score) {
        return switch (score) {
            case SOLVED, NOT_SOLVED, NOT_REACHED -> "audit.score." + score;
            default -> "tracking.satisfaction." + score;
        };
    }

    /** Each with its whole path: names alone are not unique. */
    private List<Option> categories(Locale locale) {
        return directory.categories().stream()
                .map(category -> new Option(category.code(), path(category, locale)))
                .sorted(Comparator.comparing(Option::text))
                .toList();
    }

    private String path(Category category, Locale locale) {
        return category.parentCode()
                        .flatMap(directory::category)
                        .map(parent -> path(parent, locale) + " › ")
                        .orElse("")
                + category.name().in(locale);
    }

    /** Buildings are found by a code in the address: as options they would be thousands. */
    private List<Option> areas(Locale locale) {
        return Stream.of(Area.Level.COMMUNITY, Area.Level.GRID)
                .flatMap(level -> directory.areas(level).stream())
                .map(area -> new Option(area.code(), area(area, locale)))
                .sorted(Comparator.comparing(Option::code))
                .toList();
    }

    private String area(Area area, Locale locale) {
        return area.level() == Area.Level.GRID
                ? area.parentCode()
                                .map(code -> directory.unitName(code).in(locale) + " › ")
                                .orElse("")
                        + area.name().in(locale)
                : area.name().in(locale);
    }

    private List<Option> units(Locale locale) {
        return Stream.concat(
                        directory.organisations(Organisation.Kind.DEPARTMENT).stream()
                                .map(unit -> new Option(unit.code(), unit.name().in(locale))),
                        directory.areas(Area.Level.GRID).stream()
                                .map(grid -> new Option(grid.code(), area(grid, locale))))
                .toList();
    }

    List<Option> people() {
        return directory.people().stream()
                .map(person -> new Option(person.account(), person.name() + " (" + person.account() + ")"))
                .toList();
    }

    private static String lower(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT);
    }
}
