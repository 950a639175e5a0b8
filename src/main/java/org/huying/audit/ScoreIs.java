package org.huying.audit;

/** What an evaluation of a request said; a request with several matches by any of them. */
public enum ScoreIs {
    SATISFIED,
    FAIRLY_SATISFIED,
    NEUTRAL,
    DISSATISFIED,
    VERY_DISSATISFIED,
    SOLVED,
    NOT_SOLVED,
    NOT_REACHED;

    /** A condition on a row {@code e} of table {@code evaluation}. */
    String sql() {
        return switch (this) {
            case SOLVED -> "e.solved";
            case NOT_SOLVED -> "not e.solved";
            case NOT_REACHED -> "e.outcome = 'NOT_REACHED'";
            default -> "e.satisfaction = '" + name() + "'";
        };
    }
}
