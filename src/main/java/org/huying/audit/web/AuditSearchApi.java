package org.huying.audit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.audit.CaseLine;
import org.huying.audit.CaseSearch;
import org.huying.audit.TownTerms;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The search for programs, by the terms of the page's address. */
@RestController
@Tag(name = "audit")
class AuditSearchApi {

    private final AuditReaders readers;
    private final CaseSearch search;
    private final TownTerms town;

    AuditSearchApi(AuditReaders readers, CaseSearch search, TownTerms town) {
        this.readers = readers;
        this.search = search;
        this.town = town;
    }

    /** @param next what {@code after} is for the next page; absent on the last */
    record Found(long total, Optional<String> next, List<CaseLine> requests) {}

    @Operation(
            summary = "Requests of a filter, newest first, 25 a page",
            description = "q, category, nature, urgency, channel, state, area, unit, handler (account), receivedFrom, "
                    + "receivedTo, closedFrom, closedTo (days), late (WAS or IS) with clock, reopened, returned (at least), "
                    + "score; after: the last number of the page before")
    @GetMapping("/api/audit/requests")
    Found requests(
            @Parameter(hidden = true) @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = "") String after) {
        readers.auditor();
        CaseSearch.Page found =
                search.find(town.ofAddress(asked).filter(), Optional.of(after).filter(number -> !number.isEmpty()));
        return new Found(found.total(), found.next(), found.lines());
    }
}
