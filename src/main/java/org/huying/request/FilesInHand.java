package org.huying.request;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.huying.transaction.TransactionMemory;
import org.springframework.stereotype.Component;

/**
 * The request files that the present transaction has locked or made, so that a step that goes through several hands reads each once. Whoever
 * changes the row of a request changes it here, too, or puts it out of hand.
 */
@Component
class FilesInHand {

    private final TransactionMemory<Map<String, FileInHand>> memory = new TransactionMemory<>();

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

    /** As its row was changed; no effect on a file that is not in hand. */
    void change(String number, Consumer<FileInHand> change) {
        inHand(number).ifPresent(change);
    }

    /** Is read again when it is asked for. */
    void putAway(String number) {
        memory.get().ifPresent(files -> files.remove(number));
    }

    void putAllAway() {
        memory.forget();
    }

    private Optional<FileInHand> inHand(String number) {
        return memory.get().flatMap(files -> Optional.ofNullable(files.get(number)));
    }
}
