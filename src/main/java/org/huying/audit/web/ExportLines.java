package org.huying.audit.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.huying.audit.ExportRequest;
import org.huying.audit.ExportRequest.State;
import org.huying.moment.Moments;
import org.springframework.stereotype.Component;

/** Exports as a page prints them. */
@Component
class ExportLines {

    private final FilterWords words;
    private final AccountNames people;
    private final Moments moments;
    private final Clock clock;

    ExportLines(FilterWords words, AccountNames people, Moments moments, Clock clock) {
        this.words = words;
        this.people = people;
        this.moments = moments;
        this.clock = clock;
    }

    /** @param mine whether the reader asked for it */
    record Line(
            long id,
            String format,
            boolean personal,
            String filter,
            String query,
            long requests,
            String reason,
            String askedBy,
            String askedAt,
            String answeredBy,
            String answeredAt,
            String fetchedAt,
            State state,
            boolean mine) {}

    List<Line> of(List<ExportRequest> exports, String reader, Locale locale) {
        return exports.stream().map(one -> line(one, reader, locale)).toList();
    }

    private Line line(ExportRequest export, String reader, Locale locale) {
        return new Line(
                export.id(),
                export.format().name(),
                export.personal(),
                words.of(export.terms(), locale),
                export.terms().query(),
                export.requests(),
                export.reason().orElse(""),
                people.name(export.askedBy()),
                moments.minute(export.askedAt()),
                export.answeredBy().map(people::name).orElse(""),
                export.answeredAt().map(moments::minute).orElse(""),
                export.fetchedAt().map(moments::minute).orElse(""),
                export.state(clock.instant()),
                export.askedBy().equals(reader));
    }
}
