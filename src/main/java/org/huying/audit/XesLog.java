package org.huying.audit;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An event log as IEEE 1849-2016 (XES) writes it: a trace for each request, an event for each entry of the ledger. Elements
 * stand in the order that the standard's schema asks for.
 */
final class XesLog implements AutoCloseable {

    private static final String NAMESPACE = "http://www.xes-standard.org/";
    private static final String NONE = "";

    private final XMLStreamWriter xml;

    XesLog(OutputStream out) throws XMLStreamException {
        xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("log");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("xes.version", "1849-2016");
        xml.writeAttribute("xes.features", NONE);
        extension("Concept", "concept");
        extension("Time", "time");
        extension("Lifecycle", "lifecycle");
        extension("Organizational", "org");
        xml.writeStartElement("global");
        xml.writeAttribute("scope", "trace");
        string("concept:name", NONE);
        xml.writeEndElement();
        xml.writeStartElement("global");
        xml.writeAttribute("scope", "event");
        string("concept:name", NONE);
        attribute("date", "time:timestamp", "1970-01-01T00:00:00Z");
        string("lifecycle:transition", "complete");
        string("org:resource", NONE);
        string("org:role", NONE);
        xml.writeEndElement();
        xml.writeEmptyElement("classifier");
        xml.writeAttribute("name", "What happened");
        xml.writeAttribute("keys", "concept:name");
        xml.writeEmptyElement("classifier");
        xml.writeAttribute("name", "Step of the process");
        xml.writeAttribute("keys", "step");
        string("concept:name", "Huying");
    }

    void trace(CaseRow request, List<EventRow> events, Cast cast) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("trace");
        string("concept:name", request.number());
        string("channel", request.channel());
        string("state", request.state());
        string("nature", request.nature());
        string("urgency", request.urgency());
        string("category", request.category());
        string("community", request.community());
        string("grid", request.grid());
        string("leadUnit", request.leadUnit());
        attribute("int", "reopenings", Integer.toString(request.reopenings()));
        attribute("int", "returns", Integer.toString(request.returns()));
        attribute("boolean", "late", Boolean.toString(request.late()));
        string("satisfaction", request.satisfaction());
        for (EventRow event : events) {
            event(event, cast.of(event.actor()));
        }
        xml.writeEndElement();
    }

    private void event(EventRow event, Cast.Part part) throws XMLStreamException {
        xml.writeStartElement("event");
        string("concept:name", event.kind());
        attribute("date", "time:timestamp", event.at().toString());
        string("lifecycle:transition", "complete");
        string("org:resource", part.resource());
        string("org:role", part.role());
        String unit = event.unit().isEmpty() ? part.unit() : event.unit();
        string("org:group", Optional.of(unit).filter(text -> !text.isEmpty()));
        string("step", Optional.of(event.step()).filter(text -> !text.isEmpty()));
        attribute("int", "seq", Long.toString(event.seq()));
        xml.writeEndElement();
    }

    private void extension(String name, String prefix) throws XMLStreamException {
        xml.writeEmptyElement("extension");
        xml.writeAttribute("name", name);
        xml.writeAttribute("prefix", prefix);
        xml.writeAttribute("uri", NAMESPACE + prefix + ".xesext");
    }

    private void string(String key, Optional<String> value) throws XMLStreamException {
        if (value.isPresent()) {
            string(key, value.orElseThrow());
        }
    }

    private void string(String key, String value) throws XMLStreamException {
        attribute("string", key, value);
    }

    private void attribute(String type, String key, String value) throws XMLStreamException {
        xml.writeEmptyElement(type);
        xml.writeAttribute("key", key);
        xml.writeAttribute("value", value);
    }

    @Override
    public void close() throws XMLStreamException {
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
        xml.close();
    }
}
