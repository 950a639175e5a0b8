package org.huying.replay;

import java.util.List;
import java.util.Optional;

/**
 * One execution of a process for a request, as far as the ledger tells of it.
 *
 * @param call what in the parent's diagram stands for it; empty for the loop itself
 * @param unit for whom, where several run at the same time
 * @param passed elements in the order in which they were reached
 * @param flows lines between them: no entry tells of them, they are the shortest way from one to the next
 */
public record Run(
        int number,
        int round,
        String process,
        int version,
        Label name,
        Optional<Call> call,
        String unit,
        List<Passed> passed,
        List<Passed> flows) {

    public record Call(int run, String element) {}

    /** @param seq of the entry that tells of it */
    public record Passed(String element, long seq) {}
}
