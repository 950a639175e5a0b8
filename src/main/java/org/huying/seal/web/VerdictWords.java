package org.huying.seal.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.huying.moment.Moments;
import org.huying.request.RequestNumbers;
import org.huying.seal.RequestProof;
import org.huying.seal.SealQueries.Head;
import org.huying.seal.Verdict;
import org.huying.seal.Verdict.FileHolds;
import org.huying.seal.Verdict.PlaceHolds;
import org.huying.seal.Verdict.Refuted;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in plain sentences what a check proves, and what it does not. */
@Component
class VerdictWords {

    private final MessageSource messages;
    private final Moments moments;

    VerdictWords(MessageSource messages, Moments moments) {
        this.messages = messages;
        this.moments = moments;
    }

    /**
     * For pages and API alike.
     *
     * @param finding {@code holds}, or what is wrong as a stable code
     * @param ledgerChanged whether it is the ledger, not the proof, that is no longer as it was
     */
    record Words(
            boolean holds,
            String finding,
            boolean ledgerChanged,
            String sentence,
            List<String> proven,
            List<String> notProven) {}

    Words of(Verdict verdict, Locale locale) {
        var say = new Saying(locale);
        if (verdict instanceof FileHolds file) {
            return holds(say.text("holds.file"), proven(file, say), notProven(say, "later", "truth", "here"));
        }
        if (verdict instanceof PlaceHolds place) {
            String[] open = place.number().isPresent()
                    ? new String[] {"content", "here"}
                    : new String[] {"content", "number", "here"};
            return holds(say.text("holds.place"), proven(place, say), notProven(say, open));
        }
        var refuted = (Refuted) verdict;
        return new Words(
                false,
                refuted.fault().code(),
                refuted.fault().isOfLedger(),
                say.text("fault." + refuted.fault().code(), refuted.position()),
                List.of(),
                List.of());
    }

    private static Words holds(String sentence, List<String> proven, List<String> notProven) {
        return new Words(true, "holds", false, sentence, proven, notProven);
    }

    private List<String> proven(FileHolds file, Saying say) {
        RequestProof proof = file.proof();
        Head head = proof.head();
        long first = proof.steps().get(0).position();
        String number = RequestNumbers.grouped(proof.number());
        var proven = new ArrayList<String>();
        proven.add(proof.receipt()
                .map(receipt -> say.text("proven.receipt", number, moment(Instant.ofEpochMilli(receipt.atMs())), first))
                .orElseGet(() -> say.text("proven.first", number, first)));
        proven.add(say.text("proven.steps", proof.steps().size(), moment(head.at())));
        proven.add(say.text("proven.head", file.ledger(), moment(head.at()), file.key(), head.size()));
        return proven;
    }

    private List<String> proven(PlaceHolds place, Saying say) {
        var proven = new ArrayList<String>();
        proven.add(say.text("proven.place", place.position()));
        place.number()
                .map(RequestNumbers::grouped)
                .ifPresent(number -> proven.add(say.text("proven.place.number", number)));
        Head head = place.head();
        proven.add(say.text("proven.head", place.ledger(), moment(head.at()), place.key(), head.size()));
        return proven;
    }

    private static List<String> notProven(Saying say, String... open) {
        return List.of(open).stream().map(one -> say.text("open." + one)).toList();
    }

    private String moment(Instant at) {
        return moments.second(at);
    }

    private final class Saying {

        private final Locale locale;

        private Saying(Locale locale) {
            this.locale = locale;
        }

        private String text(String key, Object... arguments) {
            return messages.getMessage("seal.check." + key, arguments, locale);
        }
    }
}
