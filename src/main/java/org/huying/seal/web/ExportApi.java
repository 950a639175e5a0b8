package org.huying.seal.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.huying.access.CurrentStaff;
import org.huying.directory.Role;
import org.huying.moment.Moments;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.Status;
import org.huying.seal.LedgerExport;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The ledger for auditors, to be verified on a machine of their own. Holds accounts of staff, nothing of residents. */
@RestController
@Tag(name = "ledger")
class ExportApi {

    private final CurrentStaff staff;
    private final LedgerExport export;
    private final Moments moments;

    ExportApi(CurrentStaff staff, LedgerExport export, Moments moments) {
        this.staff = staff;
        this.export = export;
        this.moments = moments;
    }

    @Operation(summary = "The whole ledger as JSON lines, for the command verify-ledger")
    @GetMapping("/api/ledger/export")
    void export(@Parameter(hidden = true) HttpServletResponse response) throws IOException {
        if (!staff.require().is(Role.AUDITOR)) {
            throw Refusal.of(Status.FORBIDDEN, "not-allowed");
        }
        response.setContentType("application/x-ndjson");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"ledger-%s.jsonl\"".formatted(moments.inFileName()));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        export.write(response.getOutputStream());
    }
}
