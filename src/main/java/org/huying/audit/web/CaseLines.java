package org.huying.audit.web;

import java.util.List;
import java.util.Locale;
import org.huying.audit.CaseLine;
import org.huying.directory.DirectoryQueries;
import org.huying.moment.Moments;
import org.springframework.stereotype.Component;

/** Found requests as a page prints them. */
@Component
class CaseLines {

    private final DirectoryQueries directory;
    private final Moments moments;

    CaseLines(DirectoryQueries directory, Moments moments) {
        this.directory = directory;
        this.moments = moments;
    }

    /** @param satisfaction name of the step, empty if nobody scored */
    record Line(
            String number,
            String title,
            String category,
            String state,
            String unit,
            String received,
            String ended,
            int reopenings,
            int returns,
            boolean late,
            String satisfaction) {}

    List<Line> of(List<CaseLine> lines, Locale locale) {
        return lines.stream().map(line -> line(line, locale)).toList();
    }

    private Line line(CaseLine line, Locale locale) {
        return new Line(
                line.number(),
                line.title(),
                line.category()
                        .flatMap(directory::category)
                        .map(category -> category.name().in(locale))
                        .orElse(""),
                line.state().name(),
                line.leadUnit().map(unit -> directory.unitName(unit).in(locale)).orElse(""),
                moments.day(line.receivedAt()),
                line.endedAt().map(moments::day).orElse(""),
                line.reopenings(),
                line.returns(),
                line.late(),
                line.satisfaction().orElse(""));
    }
}
