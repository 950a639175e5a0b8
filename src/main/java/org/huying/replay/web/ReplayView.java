package org.huying.replay.web;

import java.time.Instant;
import java.util.List;
import org.huying.replay.Run;

/** A replay in the reader's language, for page and API alike. */
record ReplayView(
        String number,
        List<StepLine> steps,
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

    /** Steps beside the straight way; public, as templates call it. */
    public List<StepLine> detours() {
        return steps.stream()
                .filter(step -> step.mark().equals("DETOUR") || step.mark().equals("AGAIN"))
                .toList();
    }
}
