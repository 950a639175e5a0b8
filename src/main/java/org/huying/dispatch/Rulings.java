package org.huying.dispatch;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.huying.dispatch.Decision.Handle;
import org.huying.dispatch.Decision.Merge;
import org.huying.dispatch.Decision.Reject;
import org.huying.request.ServiceRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code dispatch_decision} and {@code return_ruling}. */
@Repository
class Rulings implements DispatchQueries {

    private final JdbcClient jdbc;
    private final Clock clock;

    Rulings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void decided(ServiceRequest request, DispatchForm form, String salt) {
        jdbc.sql("""
                        insert into dispatch_decision (request_number, round, decision, unit, category, note, reject_reason,
                            referral, merged_into, words_salt, decided_by, decided_at)
                        values (:number, :round, :decision, :unit, :category, :note, :reason,
                            :referral, :into, :salt, :account, :now)
                        """)
                .param("number", request.number())
                .param("round", request.round())
                .param("decision", form.decision().code())
                .param("unit", form.decision() instanceof Handle handle ? handle.unit() : null)
                .param("category", form.category().or(request::category).orElse(null))
                .param("note", form.note().orElse(null))
                .param("reason", form.decision() instanceof Reject reject ? reject.reason() : null)
                .param("referral", form.decision() instanceof Reject reject ? reject.referral() : null)
                .param("into", form.decision() instanceof Merge merge ? merge.into() : null)
                .param("salt", salt)
                .param("account", form.account())
                .param("now", clock.instant().atOffset(UTC))
                .update();
        if (form.decision() instanceof Handle handle && request.leadUnit().isPresent()) {
            answered(request, handle.unit(), form);
        }
    }

    /** Where a return was upheld before, this is who it was for; a request that nobody had yet costs no statement. */
    private void answered(ServiceRequest request, String unit, DispatchForm form) {
        jdbc.sql("""
                        update return_ruling set ruled_to = :unit, category = coalesce(:category, category)
                        where request_number = :number and round = :round and upheld and ruled_to is null
                        """)
                .param("number", request.number())
                .param("round", request.round())
                .param("unit", unit)
                .param("category", text(form.category()))
                .update();
    }

    void ruled(ServiceRequest request, boolean upheld, String reason, String salt, String account) {
        String unit = request.leadUnit().orElse("");
        insert(request, unit, upheld, false, upheld ? null : unit, reason, salt, account);
    }

    void ruledFinally(ServiceRequest request, String unit, String reason, String salt, String account) {
        insert(request, unit, false, true, unit, reason, salt, account);
    }

    private void insert(
            ServiceRequest request,
            String unit,
            boolean upheld,
            boolean binding,
            @Nullable String ruledTo,
            String reason,
            String salt,
            String account) {
        jdbc.sql("""
                        insert into return_ruling (request_number, round, unit, category, upheld, binding, ruled_to, reason,
                            reason_salt, ruled_by, ruled_at)
                        values (:number, :round, :unit, :category, :upheld, :binding, :ruledTo, :reason,
                            :salt, :account, :now)
                        """)
                .param("number", request.number())
                .param("round", request.round())
                .param("unit", unit)
                .param("category", text(request.category()))
                .param("upheld", upheld)
                .param("binding", binding)
                .param("ruledTo", ruledTo)
                .param("reason", reason)
                .param("salt", salt)
                .param("account", account)
                .param("now", clock.instant().atOffset(UTC))
                .update();
    }

    @Override
    public List<Decided> decisions(String number) {
        return jdbc.sql("select * from dispatch_decision where request_number = :number order by id")
                .param("number", number)
                .query((row, index) -> new Decided(
                        row.getString("decision"),
                        Optional.ofNullable(row.getString("note")),
                        Optional.ofNullable(row.getString("reject_reason")),
                        Optional.ofNullable(row.getString("referral")),
                        row.getString("words_salt")))
                .list();
    }

    @Override
    public List<Ruled> rulings(String number) {
        return jdbc.sql("select * from return_ruling where request_number = :number order by id")
                .param("number", number)
                .query((row, index) -> new Ruled(
                        row.getString("unit"),
                        row.getBoolean("upheld"),
                        row.getString("reason"),
                        row.getString("reason_salt")))
                .list();
    }

    @Override
    public boolean decidedBy(String number, String account) {
        return jdbc.sql("""
                        select (select count(*) from dispatch_decision
                                where request_number = :number and decided_by = :account)
                            + (select count(*) from return_ruling where request_number = :number and ruled_by = :account)
                        """)
                        .param("number", number)
                        .param("account", account)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static @Nullable String text(Optional<String> value) {
        return value.orElse(null);
    }
}
