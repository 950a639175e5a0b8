package org.huying.replay.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.Status;
import org.huying.replay.CaseReplay;
import org.huying.replay.ProcessModel;
import org.huying.replay.ProcessModels;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The replay for programs. */
@RestController
@Tag(name = "audit")
class ReplayApi {

    private final Auditors auditors;
    private final CaseReplay replays;
    private final ReplayViews views;
    private final ProcessModels models;

    ReplayApi(Auditors auditors, CaseReplay replays, ReplayViews views, ProcessModels models) {
        this.auditors = auditors;
        this.replays = replays;
        this.views = views;
        this.models = models;
    }

    @Operation(
            summary = "A request's ledger entries, placed on the diagrams by which it ran",
            description =
                    "steps: the entries, code of a fact is what the ledger says; laps: rounds and what of a round follows a "
                            + "score \"not solved\", each until the next; runs: executions of processes, parent and call say by which one they were "
                            + "called; passed and flows: elements and lines with the entry by which they were reached")
    @GetMapping("/api/audit/requests/{number}/replay")
    ReplayView replay(@PathVariable String number, Locale locale) {
        auditors.only();
        return views.of(replays.of(number, locale), locale);
    }

    @Operation(summary = "A version of a process as BPMN with its diagram")
    @GetMapping(value = "/api/audit/processes/{key}/{version}/diagram", produces = MediaType.APPLICATION_XML_VALUE)
    String diagram(@PathVariable String key, @PathVariable int version) {
        auditors.only();
        return models.of(key, version)
                .map(ProcessModel::xml)
                .orElseThrow(() -> Refusal.of(Status.NOT_FOUND, "process-unknown"));
    }
}
