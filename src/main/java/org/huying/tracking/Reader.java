package org.huying.tracking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huying.tracking.Happening.Quote;

/** For whom a timeline is told: each reads other kinds, in other words, with other quotes. */
enum Reader {
    RESIDENT {
        @Override
        boolean reads(Entry entry) {
            return !BESIDE_THE_WHISTLE.contains(entry.kind()) && !decidesToWhistle(entry);
        }

        @Override
        List<Quote> quotes(Entry entry, KeptWords words, Language language) {
            var quotes = new ArrayList<Quote>();
            switch (entry.kind()) {
                case "assignment.resolved", "whistle.resolved" ->
                    add(quotes, "reply", words.written(entry, "reply"), language);
                case "extension.asked", "pause.begun", "request.review-brought-forward" ->
                    add(quotes, "reason", words.written(entry, "reason"), language);
                case "review.sent-back", "review.left-closed" ->
                    add(quotes, "reason", words.written(entry, "reason"), language);
                case "pause.ended" -> add(quotes, "came", words.written(entry, "came"), language);
                case "extension.refused" -> add(quotes, "answer", words.written(entry, "answer"), language);
                case "question.asked", "message.sent" ->
                    add(quotes, "message", words.written(entry, "words"), language);
                case "request.carried-over" -> add(quotes, "carry-over", words.written(entry, "reason"), language);
                case "request.dispatched" -> {
                    if (entry.text("decision").equals("reject")) {
                        add(quotes, "referral", words.written(entry, "words"), language);
                    }
                }
                default -> {
                    // other words were not written for residents
                }
            }
            return quotes;
        }
    },
    /** Follows another resident's request: sees its states, never its words. */
    FOLLOWER {
        @Override
        boolean reads(Entry entry) {
            return COURSE.contains(entry.kind()) && !decidesToWhistle(entry);
        }
    },
    STAFF {
        @Override
        List<Quote> quotes(Entry entry, KeptWords words, Language language) {
            var quotes = new ArrayList<Quote>();
            switch (entry.kind()) {
                case "assignment.resolved", "whistle.resolved" -> {
                    add(quotes, "result", words.written(entry, "result"), language);
                    add(quotes, "reply", words.written(entry, "reply"), language);
                }
                case "co-handler.reported" -> add(quotes, "part", words.written(entry, "report"), language);
                case "assignment.returned", "assignment.passed-on", "request.carry-over-ended" ->
                    add(quotes, "grounds", words.written(entry, "words"), language);
                case "extension.asked", "pause.begun", "request.review-brought-forward", "review.asked" ->
                    add(quotes, "reason", words.written(entry, "reason"), language);
                case "review.sent-back", "review.left-closed" ->
                    add(quotes, "ruling", words.written(entry, "reason"), language);
                case "pause.ended" -> add(quotes, "came", words.written(entry, "came"), language);
                case "extension.refused" -> add(quotes, "answer", words.written(entry, "answer"), language);
                case "whistle.blown" -> add(quotes, "place", words.written(entry, "meetingPlace"), language);
                case "whistle.arrived" -> add(quotes, "place", words.written(entry, "where"), language);
                case "whistle.reported" -> add(quotes, "result", words.written(entry, "work"), language);
                case "whistle.released" -> add(quotes, "grounds", words.written(entry, "reason"), language);
                case "whistle.scored" -> add(quotes, "remark", words.written(entry, "remark"), language);
                case "question.asked", "message.sent" ->
                    add(quotes, "message", words.written(entry, "words"), language);
                case "request.carried-over" -> add(quotes, "carry-over", words.written(entry, "reason"), language);
                case "request.dispatched" -> {
                    boolean rejected = entry.text("decision").equals("reject");
                    add(quotes, rejected ? "referral" : "note", words.written(entry, "words"), language);
                }
                case "supervision.opened" -> add(quotes, "demand", words.written(entry, "words"), language);
                case "supervision.answered" -> add(quotes, "answer", words.written(entry, "words"), language);
                case "return.ruled", "return.ruled-finally" ->
                    add(quotes, "ruling", words.written(entry, "reason"), language);
                case "callback.attempted" -> add(quotes, "remark", words.remark(entry), language);
                default -> {
                    // a sentence of codes only
                }
            }
            return quotes;
        }

        @Override
        String by(Entry entry, Language language) {
            return entry.account().map(language::person).orElseGet(() -> RESIDENT.by(entry, language));
        }
    };

    /** Of a whistle a resident reads whom it called, who came or was let go, and what came of it; the rest is the town's. */
    private static final Set<String> BESIDE_THE_WHISTLE =
            Set.of("whistle.called", "whistle.signed-on", "whistle.reported", "whistle.scored");

    private static final Set<String> COURSE = Set.of(
            "request.classified",
            "request.routed",
            "request.dispatched",
            "co-handler.called",
            "co-handler.reported",
            "assignment.opened",
            "assignment.accepted",
            "assignment.returned",
            "assignment.passed-on",
            "assignment.resolved",
            "extension.asked",
            "extension.granted",
            "extension.refused",
            "interim.replied",
            "pause.begun",
            "pause.ended",
            "whistle.blown",
            "whistle.arrived",
            "whistle.resolved",
            "return.ruled",
            "return.disputed",
            "return.ruled-finally",
            "request.carried-over",
            "request.review-brought-forward",
            "request.carry-over-ended",
            "question.asked",
            "question.closed",
            "clock.escalated",
            "supervision.opened",
            "supervision.answered",
            "evaluation.opened",
            "clocks.recomputed",
            "request.reopened",
            "review.sent-back",
            "review.left-closed",
            "request.withdrawn",
            "request.ended");

    boolean reads(Entry entry) {
        return true;
    }

    /** {@code whistle.blown} stands beside it, and names the departments. */
    private static boolean decidesToWhistle(Entry entry) {
        return entry.text("decision").equals("whistle");
    }

    List<Quote> quotes(Entry entry, KeptWords words, Language language) {
        return List.of();
    }

    String by(Entry entry, Language language) {
        return language.text(
                entry.byResident()
                        ? "tracking.by.resident"
                        : entry.account().isPresent() ? "tracking.by.staff" : "tracking.by.system");
    }

    /** As in the bundles' keys. */
    String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    private static void add(List<Quote> quotes, String label, Optional<String> words, Language language) {
        words.ifPresent(text -> quotes.add(new Quote(language.text("tracking.quote." + label), text)));
    }
}
