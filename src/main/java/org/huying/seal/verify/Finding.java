package org.huying.seal.verify;

import java.util.List;

/**
 * Something that is not as it was sealed. {@code given} tells a head that the verifying person brought along from one that
 * came with the copy.
 */
public sealed interface Finding {

    /** The message of the finding, with {@link #arguments}. */
    String key();

    List<Object> arguments();

    /** The entry is not the one that was sealed at its position. */
    record Changed(long position, String request, long seq) implements Finding {
        @Override
        public String key() {
            return "seal.finding.changed";
        }

        @Override
        public List<Object> arguments() {
            return List.of(position, request, seq);
        }
    }

    /** No entry stands at these positions any more. */
    record Missing(long first, long last) implements Finding {
        @Override
        public String key() {
            return "seal.finding.missing";
        }

        @Override
        public List<Object> arguments() {
            return List.of(first, last);
        }
    }

    /** A second entry stands at the position. */
    record Surplus(long position, String request, long seq) implements Finding {
        @Override
        public String key() {
            return "seal.finding.surplus";
        }

        @Override
        public List<Object> arguments() {
            return List.of(position, request, seq);
        }
    }

    /** The request's entries do not follow one another: 1, 2, 3 … */
    record OutOfOrder(long position, String request, long seq, long expected) implements Finding {
        @Override
        public String key() {
            return "seal.finding.out-of-order";
        }

        @Override
        public List<Object> arguments() {
            return List.of(position, request, seq, expected);
        }
    }

    /** The entries, one of these at least, and what the tree says of them are not what the head was signed over. */
    record Rewritten(long first, long last, boolean given) implements Finding {
        @Override
        public String key() {
            return given ? "seal.finding.rewritten.given" : "seal.finding.rewritten";
        }

        @Override
        public List<Object> arguments() {
            return List.of(first, last);
        }
    }

    /** A head covers more entries than there are. */
    record CutOff(long size, long entries, boolean given) implements Finding {
        @Override
        public String key() {
            return given ? "seal.finding.cut-off.given" : "seal.finding.cut-off";
        }

        @Override
        public List<Object> arguments() {
            return List.of(size, entries);
        }
    }

    /** A head carries no signature of a key that is known. */
    record BadSignature(long size, boolean given) implements Finding {
        @Override
        public String key() {
            return given ? "seal.finding.signature.given" : "seal.finding.signature";
        }

        @Override
        public List<Object> arguments() {
            return List.of(size);
        }
    }

    /** A head is none, or stands where no head of its size can stand. */
    record BadHead(long behind) implements Finding {
        @Override
        public String key() {
            return "seal.finding.head";
        }

        @Override
        public List<Object> arguments() {
            return List.of(behind);
        }
    }

    /** The heads from here on are signed, but by no key that leads back to one of those that are trusted. */
    record NotVouched(long first, long last) implements Finding {
        @Override
        public String key() {
            return "seal.finding.not-vouched";
        }

        @Override
        public List<Object> arguments() {
            return List.of(first, last);
        }
    }

    /** Heads could not be compared, because what was sealed is lost from this position on. */
    record Unprovable(long from) implements Finding {
        @Override
        public String key() {
            return "seal.finding.unprovable";
        }

        @Override
        public List<Object> arguments() {
            return List.of(from);
        }
    }

    /** There are entries and not one head. */
    record NeverSealed(long entries) implements Finding {
        @Override
        public String key() {
            return "seal.finding.never-sealed";
        }

        @Override
        public List<Object> arguments() {
            return List.of(entries);
        }
    }
}
