package org.huying.whistle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Figures of whistles that were blown in a span of time; each is counted by the statement of its list. */
public interface WhistleFigures {

    /**
     * @param departments different departments that reported in
     * @param medianMinutes of all report-ins, in the hours that their limits count; empty without any
     */
    record Figures(long whistles, long solved, long departments, long reportIns, Optional<Double> medianMinutes) {}

    /** One whistle. */
    record Blown(String number, String unit, Ground ground, Instant blownAt, Optional<Boolean> solved) {}

    /** One department that reported in, how often and how fast. */
    record Department(String unit, long reportIns, long late, double medianMinutes) {}

    /** One report-in. */
    record Reported(String number, String unit, Instant calledAt, int minutes, boolean late, Optional<Integer> score) {}

    /** @param to exclusive */
    Figures figures(Instant from, Instant to);

    /** Newest first. */
    List<Blown> blown(Instant from, Instant to);

    List<Blown> solved(Instant from, Instant to);

    List<Department> departments(Instant from, Instant to);

    /** Quickest first, so that the median stands in the middle. */
    List<Reported> reportIns(Instant from, Instant to);
}
