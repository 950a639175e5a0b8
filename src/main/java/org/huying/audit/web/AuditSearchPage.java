package org.huying.audit.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The room's front page: the search over all requests. */
@Controller
class AuditSearchPage {

    private final AuditReaders readers;

    AuditSearchPage(AuditReaders readers) {
        this.readers = readers;
    }

    @GetMapping("/audit")
    String search() {
        readers.auditor();
        return "audit/search";
    }
}
