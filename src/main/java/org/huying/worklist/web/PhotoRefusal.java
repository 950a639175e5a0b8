package org.huying.worklist.web;

import java.util.Locale;
import org.huying.problem.Refusal;
import org.huying.problem.Sentences;

/** Why a photo was refused, in the most telling words there are. */
final class PhotoRefusal {

    private PhotoRefusal() {}

    static String sentence(Refusal refusal, Sentences sentences, Locale locale) {
        return refusal.fields().isEmpty()
                ? sentences.sentence(refusal, locale)
                : String.join(" ", sentences.fields(refusal, locale).values());
    }
}
