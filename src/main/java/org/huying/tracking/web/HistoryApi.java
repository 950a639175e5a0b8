package org.huying.tracking.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.huying.ledger.LedgerEntry;
import org.huying.ledger.LedgerQueries;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The ledger entries of a request, as they are stored. */
@RestController
@Tag(name = "history")
class HistoryApi {

    private final RequestReaders readers;
    private final LedgerQueries ledger;

    HistoryApi(RequestReaders readers, LedgerQueries ledger) {
        this.readers = readers;
        this.ledger = ledger;
    }

    /** @param position 0 while not yet numbered */
    record Step(
            long seq,
            long position,
            Instant at,
            String kind,
            int version,
            String actor,
            String element,
            @JsonRawValue String payload) {

        static Step of(LedgerEntry entry) {
            return new Step(
                    entry.seq(),
                    entry.position(),
                    entry.at(),
                    entry.kind(),
                    entry.version(),
                    entry.actor(),
                    entry.element(),
                    entry.payload());
        }
    }

    record History(String number, List<Step> entries) {}

    @Operation(summary = "Everything that happened to a request, from the ledger")
    @GetMapping("/api/requests/{number}/history")
    History history(@PathVariable String number) {
        readers.of(number);
        return new History(
                number, ledger.ofRequest(number).stream().map(Step::of).toList());
    }
}
