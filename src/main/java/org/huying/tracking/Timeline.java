package org.huying.tracking;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huying.directory.DirectoryQueries;
import org.huying.dispatch.DispatchQueries;
import org.huying.handling.HandlingQueries;
import org.huying.ledger.LedgerQueries;
import org.huying.moment.Moments;
import org.huying.request.Conversation;
import org.huying.request.ServiceRequest;
import org.huying.request.WrittenWords;
import org.huying.whistle.WhistleQueries;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells what happened to a request from its ledger entries; whatever is not there did not happen. */
@Service
@Transactional(readOnly = true)
public class Timeline {

    private final LedgerQueries ledger;
    private final HandlingQueries handling;
    private final WhistleQueries whistles;
    private final DispatchQueries dispatch;
    private final Conversation conversation;
    private final List<WrittenWords> others;
    private final CallRemarks remarks;
    private final Standings standings;
    private final DirectoryQueries directory;
    private final MessageSource messages;
    private final ObjectMapper json;
    private final Moments moments;

    Timeline(
            LedgerQueries ledger,
            HandlingQueries handling,
            WhistleQueries whistles,
            DispatchQueries dispatch,
            Conversation conversation,
            List<WrittenWords> others,
            CallRemarks remarks,
            Standings standings,
            DirectoryQueries directory,
            MessageSource messages,
            ObjectMapper json,
            Moments moments) {
        this.ledger = ledger;
        this.handling = handling;
        this.whistles = whistles;
        this.dispatch = dispatch;
        this.conversation = conversation;
        this.others = others;
        this.remarks = remarks;
        this.standings = standings;
        this.directory = directory;
        this.messages = messages;
        this.json = json;
        this.moments = moments;
    }

    /** For whoever made the request. Who follows another request reads that one's course, but nobody's words. */
    public Course ofResident(ServiceRequest request, Locale locale) {
        var language = new Language(messages, directory, locale, moments);
        var happenings = new ArrayList<>(told(request.number(), Reader.RESIDENT, language));
        request.joinedTo().ifPresent(first -> {
            happenings.addAll(told(first, Reader.FOLLOWER, language));
            happenings.sort(Comparator.comparing(Happening::at));
        });
        return new Course(standings.of(request, Reader.RESIDENT, language), List.copyOf(happenings));
    }

    /** For staff who may see the request: everything, with who did it and what was written. */
    public Course ofStaff(ServiceRequest request, Locale locale) {
        var language = new Language(messages, directory, locale, moments);
        return new Course(
                standings.of(request, Reader.STAFF, language), told(request.number(), Reader.STAFF, language));
    }

    private List<Happening> told(String number, Reader reader, Language language) {
        List<Entry> entries = ledger.ofRequest(number).stream()
                .map(stored -> Entry.of(stored, json))
                .toList();
        var words =
                KeptWords.of(number, handling, whistles, dispatch, conversation, others, remarks.of(number, entries));
        return entries.stream()
                .filter(reader::reads)
                .flatMap(entry -> told(entry, reader, words, language).stream())
                .toList();
    }

    /** A kind that a later version wrote has no sentence here: staff see its name, residents nothing. */
    private static Optional<Happening> told(Entry entry, Reader reader, KeptWords words, Language language) {
        Sentence sentence = Sentence.of(entry, language);
        return language.known(
                        sentence.key(reader.code(), entry), sentence.arguments().toArray())
                .or(() -> reader == Reader.STAFF
                        ? Optional.of(language.text("tracking.staff.other", entry.kind()))
                        : Optional.empty())
                .map(text -> new Happening(
                        entry.stored().at(),
                        entry.kind(),
                        text,
                        reader.by(entry, language),
                        reader.quotes(entry, words, language)));
    }
}
