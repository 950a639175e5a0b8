package org.huying.notification;

/** What became of a try. */
sealed interface Outcome {

    /** Taken over by the mail server or the gateway. */
    record Sent() implements Outcome {}

    /** There is nobody to tell any more: the contact was erased, the person left. */
    record Needless(String problem) implements Outcome {}

    /** May go well another time. */
    record Failed(String problem) implements Outcome {}

    /** Will never go well as it is. */
    record Refused(String problem) implements Outcome {}
}
