package org.huying.replay;

/**
 * A figure of the process: its cases, one a row, with what they are counted under, the request and a measure. The figure and
 * the list behind it are both read from here, so that they cannot differ.
 */
public enum Figure {

    /** Entries at an element, whatever its version; what arrives is at the start of the loop; no measure. */
    ENTRY("""
            select case when e.kind = 'request.received' then 'request-loop:start_received'
                    else regexp_replace(e.element, ':[0-9]+:', ':') end as grouped, r.number, 0 as measure
            from request r join ledger_entry e on e.request_number = r.number
            where %s and (e.element <> '' or e.kind = 'request.received')
            """),
    /** Tasks that ended; seconds from its creation to its end, by the clock. */
    TASK("""
            select w.process || ':' || w.element as grouped, r.number,
                extract(epoch from w.ended_at) - extract(epoch from w.created_at) as measure
            from request r join work_item w on w.request_number = r.number
            where %s and w.ended_at is not null
            """),
    /** Requests that ended, under the elements they passed before any review; seconds from arrival to end. */
    VARIANT("""
            select string_agg(p.element, ' ' order by p.seq) as grouped, p.number, min(p.lasted) as measure
            from (select r.number, e.seq, regexp_replace(e.element, ':[0-9]+:', ':') as element, e.element as here,
                    lag(e.element) over (partition by r.number order by e.seq) as before,
                    extract(epoch from r.ended_at) - extract(epoch from r.received_at) as lasted
                from request r join ledger_entry e on e.request_number = r.number
                where %s and r.ended_at is not null and e.element <> '' and e.element not like 'review-ruling:%%') p
            where p.before is null or p.before <> p.here
            group by p.number
            """),
    /** A unit had a request, another one had it, and it came back; no measure. */
    PING_PONG("""
            select least(t.unit, t.between_them) || ' ' || greatest(t.unit, t.between_them) as grouped, t.number, 0 as measure
            from (select r.number, a.unit, lag(a.unit) over (partition by r.number order by a.id) as between_them,
                    lag(a.unit, 2) over (partition by r.number order by a.id) as earlier
                from request r join assignment a on a.request_number = r.number
                where %s) t
            where t.unit = t.earlier and t.unit <> t.between_them
            """),
    /** Calls by somebody who had worked on the request; under the account; no measure. */
    FOUR_EYES("""
            select c.called_by as grouped, r.number, 0 as measure
            from request r join evaluation e on e.request_number = r.number
                join callback_attempt c on c.evaluation_id = e.id
            where %s and exists (select 1 from work_item w where w.request_number = r.number
                and w.done_by = c.called_by and w.ended_at <= c.called_at and w.process <> 'evaluation'
                and w.process <> 'dispatching')
            """),
    /** Answers in time, under the unit; the part of the clock that was left, 1 at its start and 0 at the limit. */
    IN_TIME("""
            select c.unit as grouped, r.number, (extract(epoch from c.due_at) - extract(epoch from c.stopped_at))
                / (extract(epoch from c.due_at) - extract(epoch from c.started_at)) as measure
            from request r join clock c on c.request_number = r.number
            where %s and c.kind = 'HANDLING' and c.stopped_at <= c.due_at and c.due_at > c.started_at
            """),
    /** Those of {@link #IN_TIME} in the last twentieth of the clock. */
    AT_THE_LIMIT("""
            select c.unit as grouped, r.number, 0 as measure
            from request r join clock c on c.request_number = r.number
            where %s and c.kind = 'HANDLING' and c.stopped_at <= c.due_at and c.due_at > c.started_at
                and extract(epoch from c.due_at) - extract(epoch from c.stopped_at)
                    <= 0.05 * (extract(epoch from c.due_at) - extract(epoch from c.started_at))
            """),
    /** Scores that residents gave by themselves, under the lead; weight of the step, 0 to 1. */
    SCORED_BY_RESIDENT("""
            select e.lead_unit as grouped, r.number, case e.satisfaction when 'SATISFIED' then 1.0
                when 'FAIRLY_SATISFIED' then 0.9 else 0.0 end as measure
            from request r join evaluation e on e.request_number = r.number
            where %s and e.satisfaction is not null and e.via <> 'CALL'
            """),
    /** Scores that callback officers wrote down, under the lead; weight of the step, 0 to 1. */
    SCORED_BY_CALL("""
            select e.lead_unit as grouped, r.number, case e.satisfaction when 'SATISFIED' then 1.0
                when 'FAIRLY_SATISFIED' then 0.9 else 0.0 end as measure
            from request r join evaluation e on e.request_number = r.number
            where %s and e.satisfaction is not null and e.via = 'CALL'
            """);

    private final String cases;

    Figure(String cases) {
        this.cases = cases;
    }

    String cases(Cohort cohort) {
        return cases.formatted(cohort.condition());
    }
}
