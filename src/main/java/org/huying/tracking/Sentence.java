package org.huying.tracking;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What an entry says, for the bundles: the key is {@code tracking.<reader>.<kind>[.<variant>]}.
 *
 * @param variant which of several things an entry of this kind can say; empty if there is but one
 */
record Sentence(String variant, List<Object> arguments) {

    private static Sentence say(String variant, Object... arguments) {
        return new Sentence(variant, List.of(arguments));
    }

    /** Reads an entry; its codes are put into the reader's language. */
    static Sentence of(Entry entry, Language language) {
        String unit = language.unit(entry.text("unit"));
        return switch (entry.kind()) {
            case "request.received" ->
                say(
                        entry.has("follows") ? "following" : "alone",
                        language.code("tracking.channel", entry.text("channel")),
                        entry.number("photos"),
                        entry.text("follows"));
            case "request.photosAdded" -> say("", entry.number("photos"));
            case "request.classified" ->
                say(
                        "",
                        language.code("form.user_dispatch.nature", lower(entry.text("nature"))),
                        language.code("worklist.urgency", lower(entry.text("urgency"))));
            case "request.routed" ->
                say(
                        entry.text("decision").equals("whistle")
                                ? "whistle"
                                : entry.has("unit") ? "unit" : "dispatcher",
                        unit);
            case "request.dispatched" ->
                say(
                        entry.has("unit") ? "unit" : entry.text("decision"),
                        unit,
                        language.code("form.user_dispatch.rejectReason", entry.text("rejectReason")),
                        entry.text("mergedInto"));
            case "assignment.returned" ->
                say("", unit, language.code("form.user_acceptTicket.ground", entry.text("ground")));
            case "assignment.resolved", "co-handler.reported" -> say("", unit, entry.number("photos"));
            case "extension.asked", "extension.refused" -> say("", unit, entry.number("days"));
            case "extension.granted" -> say("", unit, entry.number("days"), language.moment(entry.text("due")));
            case "pause.begun" ->
                say("", unit, language.code("tracking.pause", entry.text("cause")), language.day(entry.text("until")));
            case "pause.ended" -> say(entry.has("came") ? "came" : "date", unit);
            case "whistle.blown" ->
                say(
                        "",
                        unit,
                        language.code("form.ground", entry.text("ground")),
                        language.units(entry.texts("departments")));
            case "whistle.signed-on" -> say(entry.isTrue("late") ? "late" : "in-time", unit, entry.number("minutes"));
            case "whistle.arrived", "whistle.reported" -> say("", unit, entry.number("photos"));
            case "whistle.resolved" ->
                say(entry.isTrue("solved") ? "solved" : "unsolved", unit, entry.number("photos"));
            case "whistle.scored" -> say("", unit, entry.number("score"));
            case "return.ruled" -> say(entry.isTrue("upheld") ? "upheld" : "dismissed", unit);
            case "return.disputed" -> say("", unit, entry.number("returns"));
            case "request.carried-over" -> say(entry.isTrue("again") ? "again" : "first", unit, entry.text("reviewOn"));
            case "request.review-brought-forward" -> say("", unit, entry.text("reviewOn"));
            case "question.closed" -> say(entry.isTrue("answered") ? "answered" : "unanswered");
            case "message.sent" -> say(entry.byResident() ? "resident" : "desk");
            case "evaluation.opened", "superior.informed" ->
                say("", language.unit(entry.text("leadUnit")), entry.number("people"));
            case "evaluation.scored" ->
                say(
                        (entry.isTrue("contacted") ? "contacted." : "not-contacted.")
                                + (entry.isTrue("solved") ? "solved" : "unsolved"),
                        language.code("evaluation.said", entry.text("satisfaction")),
                        language.code("tracking.via", entry.text("via")));
            case "callback.opened" -> say("", entry.number("attempt"));
            case "callback.attempted" -> say(entry.isTrue("reached") ? "reached" : "silent", entry.number("attempt"));
            case "request.ended" -> say(lower(entry.text("state")), entry.number("round"));
            case "request.tookOver" -> say("", entry.text("from"), entry.number("round"));
            case "clock.reminded" ->
                say("", clock(entry, language), unitOrCentre(entry, language), entry.number("people"));
            case "clock.escalated" ->
                say(
                        lower(entry.text("to")),
                        clock(entry, language),
                        unitOrCentre(entry, language),
                        entry.number("people"));
            case "request.reminded" -> say("", entry.number("round"), entry.number("people"));
            case "clocks.recomputed" -> say("", moved(entry, language));
            case "personal-data.erased" -> say("", parts(entry, language));
            case "contact.revealed" -> say("", language.code("request.reveal-reason", entry.text("reason")));
            default -> say("", unit, entry.number("round"));
        };
    }

    String key(String reader, Entry entry) {
        String key = "tracking." + reader + "." + entry.kind();
        return variant.isEmpty() ? key : key + "." + variant;
    }

    private static String clock(Entry entry, Language language) {
        return language.code("tracking.clock", entry.text("clock"));
    }

    /** A clock without a unit is the centre's. */
    private static String unitOrCentre(Entry entry, Language language) {
        return entry.text("unit").isEmpty() ? language.text("tracking.centre") : language.unit(entry.text("unit"));
    }

    /** Each clock with its new limit. */
    private static String moved(Entry entry, Language language) {
        return StreamSupport.stream(entry.payload().path("clocks").spliterator(), false)
                .map(clock -> language.text(
                        clock.path("provisional").asBoolean() ? "tracking.moved.provisional" : "tracking.moved.final",
                        language.code("tracking.clock", clock.path("clock").asText()),
                        language.moment(Instant.parse(clock.path("due").asText()))))
                .collect(Collectors.joining(language.text("tracking.separator")));
    }

    /** What was erased: contact, photos, words. */
    private static String parts(Entry entry, Language language) {
        return entry.texts("parts").stream()
                .map(part -> language.code("tracking.personal-data", part))
                .collect(Collectors.joining(language.text("tracking.separator")));
    }

    private static String lower(String code) {
        return code.toLowerCase(Locale.ROOT);
    }
}
