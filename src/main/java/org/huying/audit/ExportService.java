package org.huying.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.huying.ledger.SaltedDigest;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.FieldProblem;
import org.huying.problem.Refusal.Status;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class ExportService implements Exports {

    private final StoredExports exports;
    private final CaseSearch search;
    private final CaseExport cases;
    private final EventExport events;
    private final AuditLog log;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ExportService(
            StoredExports exports, CaseSearch search, CaseExport cases, EventExport events, AuditLog log, Clock clock) {
        this.exports = exports;
        this.search = search;
        this.cases = cases;
        this.events = events;
        this.log = log;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void record(FilterTerms terms, ExportFormat format, String account) {
        long requests = search.count(terms.filter());
        String salt = SaltedDigest.newSalt(random);
        log.lock();
        long id = exports.add(format, terms, requests, Optional.empty(), salt, account);
        log.append(account, new AuditFact.Exported(id, format, codes(terms), words(terms, salt), requests));
    }

    @Override
    @Transactional
    public long ask(FilterTerms terms, ExportFormat format, String reason, String account) {
        if (!ExportFormat.SHEETS.contains(format)) {
            throw new IllegalArgumentException(format + " holds no contacts");
        }
        String why = reason.strip();
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
            throw Refusal.invalid(
                    "audit-export-reason",
                    Map.of("reason", FieldProblem.of("audit.export.reason.missing", SHORTEST_REASON, LONGEST_REASON)));
        }
        long requests = search.count(terms.filter());
        String salt = SaltedDigest.newSalt(random);
        log.lock();
        long id = exports.add(format, terms, requests, Optional.of(why), salt, account);
        log.append(
                account,
                new AuditFact.ExportAsked(
                        id, format, codes(terms), words(terms, salt), requests, SaltedDigest.of(salt, why)));
        return id;
    }

    @Override
    @Transactional
    public void answer(long export, boolean granted, String account) {
        log.lock();
        ExportRequest asked = personal(export);
        if (asked.askedBy().equals(account)) {
            throw Refusal.of(Status.FORBIDDEN, "audit-export-own");
        }
        if (asked.state(clock.instant()) != ExportRequest.State.WAITING) {
            throw Refusal.of(Status.CONFLICT, "audit-export-answered");
        }
        exports.answered(export, granted, account);
        log.append(account, new AuditFact.ExportAnswered(export, granted));
    }

    @Override
    @Transactional
    public ExportRequest fetch(long export, String account) {
        long requests = search.count(personal(export).terms().filter());
        log.lock();
        ExportRequest asked = personal(export);
        if (!asked.askedBy().equals(account)) {
            throw Refusal.of(Status.FORBIDDEN, "audit-export-others");
        }
        switch (asked.state(clock.instant())) {
            case WAITING, REFUSED -> throw Refusal.of(Status.CONFLICT, "audit-export-not-granted");
            case FETCHED, LAPSED -> throw Refusal.of(Status.CONFLICT, "audit-export-gone");
            case GRANTED -> exports.fetched(export);
        }
        log.append(account, new AuditFact.ExportFetched(export, requests));
        return asked;
    }

    @Override
    public void write(FilterTerms terms, ExportFormat format, boolean contacts, OutputStream out, Locale locale)
            throws IOException {
        switch (format) {
            case CSV, XLSX -> cases.write(terms.filter(), format, contacts, out, locale);
            case XES -> events.xes(terms.filter(), out);
            case OCEL -> events.ocel(terms.filter(), out);
        }
    }

    @Override
    public List<ExportRequest> newest() {
        return exports.newest();
    }

    private ExportRequest personal(long export) {
        return exports.find(export)
                .filter(ExportRequest::personal)
                .orElseThrow(() -> Refusal.of(Status.NOT_FOUND, "audit-export-unknown"));
    }

    private static String codes(FilterTerms terms) {
        return terms.withoutWords().query();
    }

    static Optional<SaltedDigest> words(FilterTerms terms, String salt) {
        return Optional.of(terms.get(FilterTerms.WORDS))
                .filter(words -> !words.isEmpty())
                .map(words -> SaltedDigest.of(salt, words));
    }
}
