package org.huying.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.huying.directory.Category;
import org.huying.directory.DirectoryQueries;
import org.huying.moment.Moments;
import org.huying.request.Contact;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The columns of an export, in the reader's language; codes stand beside names, so that programs can read it too. */
@Component
class CaseSheet {

    private static final List<String> COLUMNS = List.of(
            "number",
            "channel",
            "state",
            "nature",
            "urgency",
            "categoryCode",
            "category",
            "title",
            "description",
            "address",
            "building",
            "grid",
            "community",
            "made",
            "received",
            "ended",
            "leadCode",
            "lead",
            "reopenings",
            "returns",
            "late",
            "contacted",
            "solved",
            "satisfaction");

    private static final List<String> OF_CONTACT = List.of("name", "phone", "email");

    private final DirectoryQueries directory;
    private final MessageSource messages;
    private final Moments moments;

    CaseSheet(DirectoryQueries directory, MessageSource messages, Moments moments) {
        this.directory = directory;
        this.messages = messages;
        this.moments = moments;
    }

    List<Object> head(boolean contacts, Locale locale) {
        return Stream.concat(COLUMNS.stream(), contacts ? OF_CONTACT.stream() : Stream.of())
                .<Object>map(column -> text("audit.column." + column, locale))
                .toList();
    }

    List<Object> values(CaseRow row, Locale locale) {
        var values = new ArrayList<Object>();
        values.add(row.number());
        values.add(text("tracking.channel." + row.channel(), locale));
        values.add(text("tracking.state." + row.state(), locale));
        values.add(named("form.user_dispatch.nature.", row.nature().map(CaseSheet::lower), locale));
        values.add(named("worklist.urgency.", row.urgency().map(CaseSheet::lower), locale));
        values.add(row.category().orElse(""));
        values.add(row.category()
                .flatMap(directory::category)
                .map(Category::name)
                .map(name -> name.in(locale))
                .orElse(""));
        values.add(row.title());
        values.add(row.description());
        values.add(row.address().orElse(""));
        values.add(row.building().orElse(""));
        values.add(unit(row.grid(), locale));
        values.add(unit(row.community(), locale));
        values.add(time(row.madeAt()));
        values.add(time(row.receivedAt()));
        values.add(row.endedAt().map(this::time).orElse(""));
        values.add(row.leadUnit().orElse(""));
        values.add(unit(row.leadUnit(), locale));
        values.add(row.reopenings());
        values.add(row.returns());
        values.add(yesOrNo(Optional.of(row.late()), locale));
        values.add(yesOrNo(row.contacted(), locale));
        values.add(yesOrNo(row.solved(), locale));
        values.add(named("tracking.satisfaction.", row.satisfaction(), locale));
        return values;
    }

    List<Object> values(CaseRow row, Contact contact, Locale locale) {
        List<Object> values = values(row, locale);
        values.add(contact.name().orElse(""));
        values.add(contact.phone().orElse(""));
        values.add(contact.email().orElse(""));
        return values;
    }

    private String unit(Optional<String> code, Locale locale) {
        return code.map(unit -> directory.unitName(unit).in(locale)).orElse("");
    }

    private String named(String prefix, Optional<String> code, Locale locale) {
        return code.map(one -> text(prefix + one, locale)).orElse("");
    }

    private String yesOrNo(Optional<Boolean> answer, Locale locale) {
        return answer.map(yes -> text(yes ? "audit.yes" : "audit.no", locale)).orElse("");
    }

    private String time(Instant at) {
        return moments.minute(at);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    private static String lower(String code) {
        return code.toLowerCase(Locale.ROOT);
    }
}
