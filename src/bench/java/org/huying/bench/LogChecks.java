package org.huying.bench;

import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;

/** The event log for process mining, as an auditor exports it, against its schema and against the ledger. */
final class LogChecks {

    private static final String LOG = "/api/audit/events.xes";

    private final RestClient auditor;
    private final JdbcClient jdbc;

    LogChecks(URI node, JdbcClient jdbc) {
        this.auditor = RestClient.builder()
                .baseUrl(node)
                .defaultHeaders(headers -> headers.setBasicAuth("auditor", Node.PASSWORD))
                .build();
        this.jdbc = jdbc;
    }

    Check validAndWhole() {
        var wrong = new ArrayList<String>();
        long entries = jdbc.sql("""
                        select count(*) from ledger_entry e
                        where exists (select 1 from request r where r.number = e.request_number)
                        """).query(Long.class).single();
        long traces = count("trace", wrong);
        long events = count("event", wrong);
        if (events != entries) {
            wrong.add(events + " events of " + entries + " entries");
        }
        validate(wrong);
        return new Check("the exported log is valid XES (" + traces + " traces, " + events + " events)", wrong);
    }

    private long count(String element, List<String> wrong) {
        return read(wrong, body -> {
            long found = 0;
            var log = XMLInputFactory.newDefaultFactory().createXMLStreamReader(body);
            while (log.hasNext()) {
                if (log.next() == XMLStreamConstants.START_ELEMENT
                        && log.getLocalName().equals(element)) {
                    found++;
                }
            }
            return found;
        });
    }

    private void validate(List<String> wrong) {
        read(wrong, body -> {
            var schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(LogChecks.class.getResource("/audit/xes.xsd"));
            schema.newValidator().validate(new StreamSource(body));
            return 0L;
        });
    }

    private interface Reading {
        long of(InputStream body) throws Exception;
    }

    private long read(List<String> wrong, Reading reading) {
        return auditor.get().uri(LOG).exchange((request, response) -> {
            try {
                return reading.of(response.getBody());
            } catch (Exception e) {
                wrong.add(String.valueOf(e.getMessage()));
                return 0L;
            }
        });
    }
}
