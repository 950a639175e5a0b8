package org.huying.audit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.huying.ledger.LedgerQueries;
import org.huying.town.Walk;
import org.huying.tracking.Tracking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xml.sax.SAXException;

class EventLogsTest extends Tracking {

    @Autowired
    private LedgerQueries ledger;

    private String number = "";

    @BeforeEach
    void a_request_that_was_answered() {
        number = reported().number();
        answered(number);
    }

    @Test
    void a_xes_log_is_valid_and_has_an_event_for_each_entry() throws Exception {
        String log = text(done(get("/api/audit/events.xes?q=" + number), loggedIn("auditor")));

        validate(log);
        assertThat(log.split("<event>", -1)).hasSize(ledger.ofRequest(number).size() + 1);
        assertThat(log)
                .contains(
                        "<string key=\"concept:name\" value=\"" + number + "\"/>",
                        "<string key=\"concept:name\" value=\"assignment.resolved\"/>",
                        "<string key=\"org:group\" value=\"" + Walk.LAMPS + "\"/>",
                        "<string key=\"org:role\" value=\"clerk\"/>",
                        "<string key=\"step\" value=\"department-handling:user_reportResult\"/>")
                .doesNotContain(Walk.LAMP_CLERK, REPLY, RESULT, "林小溪");
        assertThatThrownBy(() -> validate(log.replace("<trace>", "<case>").replace("</trace>", "</case>")))
                .isInstanceOf(SAXException.class);
        assertThat(text(done(get("/api/audit/events.xes?q=" + number), loggedIn("auditor"))))
                .as("other pseudonyms in another log")
                .isNotEqualTo(log);
    }

    @Test
    void an_empty_log_is_valid_too() throws Exception {
        validate(text(done(get("/api/audit/events.xes?receivedTo=2001-01-01"), loggedIn("auditor"))));
    }

    @Test
    void an_ocel_log_names_only_objects_and_types_that_it_has() throws Exception {
        JsonNode log = new ObjectMapper()
                .readTree(text(done(get("/api/audit/events.json?channel=PAGE"), loggedIn("auditor"))));

        Map<String, Set<String>> types = new HashMap<>();
        for (String of : List.of("objectTypes", "eventTypes")) {
            log.path(of).forEach(type -> {
                var names = new HashSet<String>();
                type.path("attributes")
                        .forEach(attribute -> names.add(attribute.path("name").asText()));
                types.put(of + type.path("name").asText(), names);
            });
        }
        var objects = new HashSet<String>();
        log.path("objects").forEach(object -> {
            assertThat(objects.add(object.path("id").asText())).isTrue();
            assertThat(types).containsKey("objectTypes" + object.path("type").asText());
            object.path("attributes").forEach(attribute -> assertThat(
                            types.get("objectTypes" + object.path("type").asText()))
                    .contains(attribute.path("name").asText()));
        });
        log.path("objects").forEach(object -> object.path("relationships").forEach(one -> assertThat(objects)
                .contains(one.path("objectId").asText())));
        assertThat(objects).contains(number);
        int events = 0;
        for (JsonNode event : log.path("events")) {
            assertThat(types).containsKey("eventTypes" + event.path("type").asText());
            assertThat(event.path("relationships")).isNotEmpty();
            event.path("relationships").forEach(one -> assertThat(objects)
                    .contains(one.path("objectId").asText()));
            if (event.path("id").asText().startsWith(number)) {
                events++;
            }
            if (event.path("id").asText().startsWith(number)
                    && event.path("type").asText().equals("assignment.resolved")) {
                assertThat(event.path("relationships")).hasSize(2);
            }
        }
        assertThat(events).isEqualTo(ledger.ofRequest(number).size());
        assertThat(log.toString()).doesNotContain(Walk.LAMP_CLERK, REPLY);
    }

    @Test
    void logs_leave_for_auditors_only() throws Exception {
        for (String log : List.of("/api/audit/events.xes", "/api/audit/events.json")) {
            assertThat(done(get(log), loggedIn("supervisor")).getStatus()).isEqualTo(403);
        }
    }

    private static void validate(String log) throws Exception {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(EventLogsTest.class.getResource("/audit/xes.xsd"))
                .newValidator()
                .validate(new StreamSource(new StringReader(log)));
    }
}
