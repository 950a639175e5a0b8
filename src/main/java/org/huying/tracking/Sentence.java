package org.huying.tracking;

import java.util.Locale;

/**
 * What an entry says, for the bundles: the key is {@code tracking.<reader>.<kind>[.<variant>]}.
 *
 * @param variant which of several things an entry of this kind can say; empty if there is but one
 */
record Sentence(String variant, Object... arguments) {

    /** Reads an entry; its codes are put into the reader's language. */
    static Sentence of(Entry entry, Language language) {
        String unit = language.unit(entry.text("unit"));
        return switch (entry.kind()) {
            case "request.received" ->
                new Sentence(
                        entry.has("follows") ? "following" : "alone",
                        language.code("tracking.channel", entry.text("channel")),
                        entry.number("photos"),
                        entry.text("follows"));
            case "request.classified" ->
                new Sentence(
                        "",
                        language.code("form.user_dispatch.nature", lower(entry.text("nature"))),
                        language.code("worklist.urgency", lower(entry.text("urgency"))),
                        entry.text("natureRule"),
                        entry.text("urgencyRule"));
            case "request.routed" -> new Sentence(entry.has("unit") ? "unit" : "dispatcher", unit, entry.text("rule"));
            case "request.dispatched" ->
                new Sentence(
                        entry.has("unit") ? "unit" : entry.text("decision"),
                        unit,
                        language.code("form.user_dispatch.rejectReason", entry.text("rejectReason")),
                        entry.text("mergedInto"));
            case "assignment.returned" ->
                new Sentence("", unit, language.code("form.user_acceptTicket.ground", entry.text("ground")));
            case "assignment.resolved" -> new Sentence("", unit, entry.number("photos"));
            case "return.ruled" -> new Sentence(entry.isTrue("upheld") ? "upheld" : "dismissed", unit);
            case "question.closed" -> new Sentence(entry.isTrue("answered") ? "answered" : "unanswered");
            case "message.sent" -> new Sentence(entry.byResident() ? "resident" : "desk");
            case "evaluation.opened", "superior.informed" ->
                new Sentence("", language.unit(entry.text("leadUnit")), entry.number("people"));
            case "evaluation.scored" ->
                new Sentence(
                        "",
                        yesOrNo(entry.isTrue("contacted"), language),
                        yesOrNo(entry.isTrue("solved"), language),
                        language.code("tracking.satisfaction", entry.text("satisfaction")),
                        language.code("tracking.via", entry.text("via")));
            case "callback.attempted" ->
                new Sentence(entry.isTrue("reached") ? "reached" : "silent", entry.number("attempt"));
            case "request.ended" -> new Sentence(lower(entry.text("state")), entry.number("round"));
            case "request.tookOver" -> new Sentence("", entry.text("from"), entry.number("round"));
            case "contact.revealed" -> new Sentence("", language.code("request.reveal-reason", entry.text("reason")));
            default -> new Sentence("", unit, entry.number("round"));
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
