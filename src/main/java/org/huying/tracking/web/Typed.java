package org.huying.tracking.web;

import java.util.Objects;

/**
 * What a resident typed into a form of the tracking pages; the empty text where a form has no such field. It is carried
 * through the code form when the session has ended meanwhile.
 *
 * @param number of the request that the page showed
 * @param key names one attempt to send a message
 * @param unsolved the words that go with a score
 */
record Typed(
        String number,
        String text,
        String key,
        String reason,
        String contacted,
        String solved,
        String satisfaction,
        String unsolved) {

    static final Typed NOTHING = new Typed("", "", "", "", "", "", "", "");

    Typed {
        number = Objects.requireNonNullElse(number, "");
        text = Objects.requireNonNullElse(text, "");
        key = Objects.requireNonNullElse(key, "");
        reason = Objects.requireNonNullElse(reason, "");
        contacted = Objects.requireNonNullElse(contacted, "");
        solved = Objects.requireNonNullElse(solved, "");
        satisfaction = Objects.requireNonNullElse(satisfaction, "");
        unsolved = Objects.requireNonNullElse(unsolved, "");
    }

    boolean isMoreThanNumber() {
        return !(text + reason + contacted + solved + satisfaction + unsolved).isEmpty();
    }

    /** Whether the score says so. */
    boolean isUnsolved() {
        return solved.equals("no");
    }

    ScoreForm score() {
        return new ScoreForm(yesOrNo(contacted), yesOrNo(solved), satisfaction, unsolved);
    }

    private static @org.jspecify.annotations.Nullable Boolean yesOrNo(String answer) {
        return answer.equals("yes") ? Boolean.TRUE : answer.equals("no") ? Boolean.FALSE : null;
    }
}
