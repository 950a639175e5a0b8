package org.huying.replay.web;

import java.time.Instant;
import java.util.List;
import org.huying.replay.Run;

/** A replay in the reader's language, for page and API alike. */
record ReplayView(
        String number,
        List<StepLine> steps,
        List<LapLine> laps,
        List<RunLine> runs,
        String handling,
        List<ExpectedLine> expected,
        String total,
        String aside,
        List<OpenLine> open) {

    /**
     * @param at point in time; {@code time} the same in the town's clock
     * @param since time since the step before, in words
     * @param by {@code resident}, account and name of staff, or the system, in words
     * @param run whose diagram shows {@code element}; 0 outside a process
     * @param mark EXPECTED, AGAIN, DETOUR or BESIDE
     * @param rules codes of the rows that decided; their words are among the facts
     */
    record StepLine(
            long seq,
            Instant at,
            String time,
            long sinceSeconds,
            String since,
            String kind,
            String sentence,
            String by,
            int round,
            int run,
            String process,
            String element,
            String label,
            String mark,
            List<FactLine> facts,
            List<String> rules) {}

    /** @param code as the ledger has it; {@code value} says it in words */
    record FactLine(String name, String label, String value, String code) {}

    /**
     * @param why RECEIVED, REOPENED, TOOK_OVER, SENT_BACK, NOT_SOLVED or NOT_SOLVED_CALLED
     * @param heading name, by what it begins and when
     * @param first entry of it; it lasts until the next lap
     */
    record LapLine(int round, int again, String why, String name, String heading, Instant at, long first) {}

    /**
     * @param parent number of the run that called it, 0 for the loop itself; {@code call} is the element there
     * @param unit for whom, where several run at the same time
     */
    record RunLine(
            int number,
            int round,
            String process,
            int version,
            String name,
            int parent,
            String call,
            String unit,
            List<Run.Passed> passed,
            List<Run.Passed> flows) {}

    record ExpectedLine(String kind, String name, List<Long> seqs) {}

    record OpenLine(String process, String element, String label, String unit, String since, Instant sinceAt) {}

    /** Public, as templates call it. */
    public List<StepLine> stepsOf(LapLine lap) {
        int after = laps.indexOf(lap) + 1;
        long end = after < laps.size() ? laps.get(after).first() : Long.MAX_VALUE;
        return steps.stream()
                .filter(step -> step.seq() >= lap.first() && step.seq() < end)
                .toList();
    }

    /** Steps beside the straight way; public, as templates call it. */
    public List<StepLine> detours() {
        return steps.stream()
                .filter(step -> step.mark().equals("DETOUR") || step.mark().equals("AGAIN"))
                .toList();
    }
}
