package org.huying.tracking;

import java.util.List;
import java.util.Locale;

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
                        language.code("worklist.urgency", lower(entry.text("urgency"))),
                        entry.text("natureRule"),
                        entry.text("urgencyRule"));
            case "request.routed" ->
                say(
                        entry.text("decision").equals("whistle")
                                ? "whistle"
                                : entry.has("unit") ? "unit" : "dispatcher",
                        unit,
                        entry.text("rule"));
            case "request.dispatched" ->
                say(
                        entry.has("unit") ? "unit" : entry.text("decision"),
                        unit,
                        language.code("form.user_dispatch.rejectReason", entry.text("rejectReason")),
                        entry.text("mergedInto"));
            case "assignment.returned" ->
                say("", unit, language.code("form.user_acceptTicket.ground", entry.text("ground")));
            case "assignment.resolved" -> say("", unit, entry.number("photos"));
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
            case "question.closed" -> say(entry.isTrue("answered") ? "answered" : "unanswered");
            case "message.sent" -> say(entry.byResident() ? "resident" : "desk");
            case "evaluation.opened", "superior.informed" ->
                say("", language.unit(entry.text("leadUnit")), entry.number("people"));
            case "evaluation.scored" ->
                say(
                        "",
                        yesOrNo(entry.isTrue("contacted"), language),
                        yesOrNo(entry.isTrue("solved"), language),
                        language.code("tracking.satisfaction", entry.text("satisfaction")),
                        language.code("tracking.via", entry.text("via")));
            case "callback.attempted" -> say(entry.isTrue("reached") ? "reached" : "silent", entry.number("attempt"));
            case "request.ended" -> say(lower(entry.text("state")), entry.number("round"));
            case "request.tookOver" -> say("", entry.text("from"), entry.number("round"));
            case "contact.revealed" -> say("", language.code("request.reveal-reason", entry.text("reason")));
            default -> say("", unit, entry.number("round"));
        };
    }

    String key(String reader, Entry entry) {
        String key = "tracking." + reader + "." + entry.kind();
        return variant.isEmpty() ? key : key + "." + variant;
    }

    private static String yesOrNo(boolean answer, Language language) {
        return language.text(answer ? "tracking.yes" : "tracking.no");
    }

    private static String lower(String code) {
        return code.toLowerCase(Locale.ROOT);
    }
}
