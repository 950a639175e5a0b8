package org.huying.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.huying.audit.EventObjects.Thing;

/**
 * An object-centric event log, OCEL 2.0 in JSON: requests, their assignments and whistles are objects, entries of the ledger
 * are events. Events wait in a file until all objects are written, so that one reading of the requests gives both, and no event
 * is about a request that came in meanwhile; types come last, when they are known.
 */
final class OcelLog implements AutoCloseable {

    private static final String REQUEST = "request";
    private static final List<String> OF_REQUEST =
            List.of("channel", "nature", "urgency", "category", "community", "leadUnit", "state");
    private static final List<String> OF_THING = List.of("unit", "state");
    private static final List<String> OF_EVENT = List.of("resource", "role", "unit", "step");

    private final Path waiting = Files.createTempFile("huying-events", ".json");
    private final OutputStream out;
    private final JsonGenerator objects;
    private final JsonGenerator events;
    private final Set<String> kinds = new TreeSet<>();

    OcelLog(OutputStream out) throws IOException {
        this.out = out;
        objects = new JsonFactory().createGenerator(out);
        objects.writeStartObject();
        objects.writeArrayFieldStart("objects");
        events = new JsonFactory().createGenerator(new BufferedOutputStream(Files.newOutputStream(waiting)));
        events.writeStartArray();
    }

    void add(CaseRow request, List<Thing> things, List<EventRow> happened, Cast cast) throws IOException {
        request(request, things);
        for (Thing thing : things) {
            thing(thing);
        }
        objects.writeRaw('\n');
        for (EventRow event : happened) {
            event(event, things, cast);
        }
        events.writeRaw('\n');
    }

    private void request(CaseRow request, List<Thing> things) throws IOException {
        Instant at = request.receivedAt();
        begin(objects, request.number(), REQUEST);
        objects.writeArrayFieldStart("attributes");
        attribute("channel", Optional.of(request.channel()), at);
        attribute("nature", request.nature(), at);
        attribute("urgency", request.urgency(), at);
        attribute("category", request.category(), at);
        attribute("community", request.community(), at);
        attribute("leadUnit", request.leadUnit(), at);
        attribute("state", Optional.of(request.state()), request.endedAt().orElse(at));
        objects.writeEndArray();
        objects.writeArrayFieldStart("relationships");
        for (Thing thing : things) {
            relation(objects, thing.id(), thing.type());
        }
        objects.writeEndArray();
        objects.writeEndObject();
    }

    private void thing(Thing thing) throws IOException {
        begin(objects, thing.id(), thing.type());
        objects.writeArrayFieldStart("attributes");
        attribute("unit", Optional.of(thing.unit()), thing.since());
        attribute("state", Optional.of(thing.state()), thing.since());
        objects.writeEndArray();
        objects.writeArrayFieldStart("relationships");
        objects.writeEndArray();
        objects.writeEndObject();
    }

    private void event(EventRow event, List<Thing> things, Cast cast) throws IOException {
        kinds.add(event.kind());
        begin(events, event.request() + "/" + event.seq(), event.kind());
        events.writeStringField("time", event.at().toString());
        events.writeArrayFieldStart("attributes");
        Cast.Part part = cast.of(event.actor());
        value("resource", part.resource());
        value("role", part.role());
        value("unit", event.unit().isEmpty() ? part.unit() : event.unit());
        value("step", event.step());
        events.writeEndArray();
        events.writeArrayFieldStart("relationships");
        relation(events, event.request(), "of");
        Optional<Thing> thing = EventObjects.of(event, things);
        if (thing.isPresent()) {
            relation(events, thing.orElseThrow().id(), "about");
        }
        events.writeEndArray();
        events.writeEndObject();
    }

    private static void begin(JsonGenerator json, String id, String type) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeStringField("type", type);
    }

    private void type(String name, List<String> attributes) throws IOException {
        objects.writeStartObject();
        objects.writeStringField("name", name);
        objects.writeArrayFieldStart("attributes");
        for (String attribute : attributes) {
            objects.writeStartObject();
            objects.writeStringField("name", attribute);
            objects.writeStringField("type", "string");
            objects.writeEndObject();
        }
        objects.writeEndArray();
        objects.writeEndObject();
    }

    private void attribute(String name, Optional<String> value, Instant at) throws IOException {
        if (value.isPresent()) {
            objects.writeStartObject();
            objects.writeStringField("name", name);
            objects.writeStringField("time", at.toString());
            objects.writeStringField("value", value.orElseThrow());
            objects.writeEndObject();
        }
    }

    private void value(String name, String value) throws IOException {
        events.writeStartObject();
        events.writeStringField("name", name);
        events.writeStringField("value", value);
        events.writeEndObject();
    }

    private static void relation(JsonGenerator json, String object, String qualifier) throws IOException {
        json.writeStartObject();
        json.writeStringField("objectId", object);
        json.writeStringField("qualifier", qualifier);
        json.writeEndObject();
    }

    @Override
    public void close() throws IOException {
        try {
            events.writeEndArray();
            events.close();
            objects.writeEndArray();
            objects.writeFieldName("events");
            objects.writeRawValue("");
            objects.flush();
            Files.copy(waiting, out);
            objects.writeArrayFieldStart("objectTypes");
            type(REQUEST, OF_REQUEST);
            type(Thing.ASSIGNMENT, OF_THING);
            type(Thing.WHISTLE, OF_THING);
            objects.writeEndArray();
            objects.writeArrayFieldStart("eventTypes");
            for (String kind : kinds) {
                type(kind, OF_EVENT);
            }
            objects.writeEndArray();
            objects.writeEndObject();
            objects.close();
        } finally {
            Files.deleteIfExists(waiting);
        }
    }
}
