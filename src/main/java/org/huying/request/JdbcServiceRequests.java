package org.huying.request;

import java.util.List;
import java.util.Optional;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcServiceRequests implements ServiceRequests {

    private final JdbcClient jdbc;
    private final FilesInHand inHand;

    JdbcServiceRequests(JdbcClient jdbc, FilesInHand inHand) {
        this.jdbc = jdbc;
        this.inHand = inHand;
    }

    @Override
    public Optional<ServiceRequest> find(String number) {
        return inHand.find(number).or(() -> jdbc.sql("select * from request where number = :number")
                .param("number", number)
                .query(ServiceRequestRow::read)
                .optional());
    }

    @Override
    public ServiceRequest get(String number) {
        return find(number).orElseThrow(() -> Refusal.of(Status.NOT_FOUND, "request-unknown"));
    }

    @Override
    public List<String> followers(String number) {
        return jdbc.sql("select number from request where joined_to = :number order by received_at, number")
                .param("number", number)
                .query(String.class)
                .list();
    }

    @Override
    public Optional<String> ofSource(String source, String sourceId) {
        return jdbc.sql("select number from request where source = :source and source_id = :id")
                .param("source", source)
                .param("id", sourceId)
                .query(String.class)
                .optional();
    }
}
