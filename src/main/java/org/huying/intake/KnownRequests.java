package org.huying.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.huying.directory.Category;
import org.huying.directory.DirectoryQueries;
import org.huying.directory.Text;
import org.huying.request.ContactVault;
import org.huying.request.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class KnownRequests implements IntakeQueries {

    private final Duplicates duplicates;
    private final ContactVault contacts;
    private final JdbcClient jdbc;
    private final DirectoryQueries directory;
    private final Clock clock;

    KnownRequests(
            Duplicates duplicates, ContactVault contacts, JdbcClient jdbc, DirectoryQueries directory, Clock clock) {
        this.duplicates = duplicates;
        this.contacts = contacts;
        this.jdbc = jdbc;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public List<Neighbour> likelyDuplicates(Optional<String> category, Place place) {
        return duplicates.of(category, place);
    }

    @Override
    public List<OwnRequest> openRequestsOf(String phone, String reader) {
        List<String> numbers = contacts.requestsOfPhone(phone, reader);
        if (numbers.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select number, title, category, received_at, state
                        from request
                        where number in (:numbers) and ended_at is null
                        order by received_at desc, number
                        """)
                .param("numbers", numbers)
                .query((row, index) -> new OwnRequest(
                        row.getString("number"),
                        row.getString("title"),
                        categoryName(Optional.ofNullable(row.getString("category"))),
                        (int) Duration.between(
                                        row.getObject("received_at", OffsetDateTime.class)
                                                .toInstant(),
                                        clock.instant())
                                .toDays(),
                        row.getString("state")))
                .list();
    }

    private Text categoryName(Optional<String> code) {
        return code.flatMap(directory::category).map(Category::name).orElse(new Text("", ""));
    }
}
