package org.huying.dispatch;

import java.util.List;
import java.util.Optional;

/** What shall become of a request that waits for the dispatcher. */
public sealed interface Decision {

    /** Value of the process variable {@code decision}. */
    String code();

    /**
     * A unit handles it.
     *
     * @param coHandlers departments that do a part of it, each by its own clock, while the unit leads
     */
    record Handle(Target target, String unit, List<String> coHandlers) implements Decision {

        public Handle {
            coHandlers = List.copyOf(coHandlers);
        }

        Handle(Target target, String unit) {
            this(target, unit, List.of());
        }

        @Override
        public String code() {
            return coHandlers.isEmpty() ? target.code() : "joint";
        }
    }

    /** Departments are called out together. */
    record Whistle() implements Decision {
        @Override
        public String code() {
            return "whistle";
        }
    }

    /** The resident is asked first. */
    record AskResident(String question) implements Decision {
        @Override
        public String code() {
            return "askResident";
        }
    }

    /** It is the same as another open request. */
    record Merge(String into) implements Decision {
        @Override
        public String code() {
            return "merge";
        }
    }

    /** Not a matter of this town: with the reason and where to turn instead. */
    record Reject(String reason, String referral) implements Decision {
        @Override
        public String code() {
            return "reject";
        }
    }

    /** Who handles. */
    enum Target {
        GRID("grid"),
        DEPARTMENT("department");

        private final String code;

        Target(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        static Optional<Target> of(String code) {
            return switch (code) {
                case "grid" -> Optional.of(GRID);
                case "department" -> Optional.of(DEPARTMENT);
                default -> Optional.empty();
            };
        }
    }
}
