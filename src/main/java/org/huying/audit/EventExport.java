package org.huying.audit;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.huying.audit.EventObjects.Thing;
import org.huying.directory.DirectoryQueries;
import org.springframework.stereotype.Component;

/**
 * Event logs for tools of process mining, in constant memory: codes, times, roles and units, no words, no accounts, no
 * contacts.
 */
@Component
class EventExport {

    private final CaseRows rows;
    private final EventRows events;
    private final EventObjects objects;
    private final DirectoryQueries directory;
    private final SecureRandom random = new SecureRandom();

    EventExport(CaseRows rows, EventRows events, EventObjects objects, DirectoryQueries directory) {
        this.rows = rows;
        this.events = events;
        this.objects = objects;
        this.directory = directory;
    }

    void xes(CaseFilter filter, OutputStream out) throws IOException {
        var cast = new Cast(directory, random);
        try (var log = new XesLog(new BufferedOutputStream(out))) {
            rows.<XMLStreamException>read(filter, page -> {
                Map<String, List<EventRow>> happened = events.of(numbers(page));
                for (CaseRow request : page) {
                    log.trace(request, happened.getOrDefault(request.number(), List.of()), cast);
                }
            });
        } catch (XMLStreamException gone) {
            throw new IOException(gone);
        }
    }

    void ocel(CaseFilter filter, OutputStream out) throws IOException {
        var cast = new Cast(directory, random);
        try (var log = new OcelLog(out)) {
            rows.<IOException>read(filter, page -> {
                Map<String, List<Thing>> things = objects.of(numbers(page));
                Map<String, List<EventRow>> happened = events.of(numbers(page));
                for (CaseRow request : page) {
                    log.add(
                            request,
                            things.getOrDefault(request.number(), List.of()),
                            happened.getOrDefault(request.number(), List.of()),
                            cast);
                }
            });
        }
    }

    private static List<String> numbers(List<CaseRow> page) {
        return page.stream().map(CaseRow::number).toList();
    }
}
