package org.huying.request;

import static java.time.ZoneOffset.UTC;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.huying.transaction.TransactionMemory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The request files that the present transaction has locked or made, so that a step that goes through several hands reads each once and
 * writes it once: before the transaction commits, or when it is put away. Whoever else changes the row of a request puts it out
 * of hand.
 */
@Component
class FilesInHand {

    private final JdbcClient jdbc;
    private final TransactionMemory<Map<String, FileInHand>> memory = new TransactionMemory<>(this::writeAll);

    FilesInHand(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ServiceRequest> find(String number) {
        return inHand(number).map(FileInHand::asItStands);
    }

    /** Locked, and read behind the lock. */
    ServiceRequest take(ServiceRequest locked) {
        Map<String, FileInHand> files = memory.get().orElseGet(HashMap::new);
        files.put(locked.number(), new FileInHand(locked));
        memory.keep(files);
        return locked;
    }

    /** @throws IllegalStateException if the file is not in hand: lock it before */
    void change(String number, Consumer<FileInHand> change) {
        Map<String, FileInHand> files = memory.get().orElseGet(Map::of);
        FileInHand file = Optional.ofNullable(files.get(number))
                .orElseThrow(() -> new IllegalStateException("Lock request " + number + " before you change it"));
        memory.keep(files);
        change.accept(file);
        file.changed();
    }

    /** Is read again when it is asked for. */
    void putAway(String number) {
        inHand(number).ifPresent(this::write);
        memory.get().ifPresent(files -> files.remove(number));
    }

    void putAllAway() {
        memory.get().ifPresent(this::writeAll);
        memory.forget();
    }

    private Optional<FileInHand> inHand(String number) {
        return memory.get().flatMap(files -> Optional.ofNullable(files.get(number)));
    }

    private void writeAll(Map<String, FileInHand> files) {
        files.values().forEach(this::write);
    }

    private void write(FileInHand file) {
        if (!file.isChanged()) {
            return;
        }
        ServiceRequest now = file.asItStands();
        jdbc.sql("""
                        update request set round = :round, instance_id = :instance, state = :state, state_since = :since,
                            nature = :nature, urgency = :urgency, category = :category, lead_unit = :lead,
                            joined_to = :joinedTo, ended_at = :endedAt
                        where number = :number
                        """)
                .param("number", now.number())
                .param("round", now.round())
                .param("instance", now.instanceId().orElse(null))
                .param("state", now.state().name())
                .param("since", now.stateSince().atOffset(UTC))
                .param("nature", now.nature().map(Enum::name).orElse(null))
                .param("urgency", now.urgency().map(Enum::name).orElse(null))
                .param("category", now.category().orElse(null))
                .param("lead", now.leadUnit().orElse(null))
                .param("joinedTo", now.joinedTo().orElse(null))
                .param("endedAt", now.endedAt().map(at -> at.atOffset(UTC)).orElse(null))
                .update();
        file.written();
    }
}
