package org.huying.worklist;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.huying.problem.Refusal;
import org.huying.request.Attachments;
import org.springframework.boot.test.context.TestComponent;

/** Photos in memory; a photo is whatever does not begin with "bad". */
@TestComponent
class TestPhotos implements Attachments {

    private record Stored(String owner, Photo photo, String content) {}

    private final Map<String, Stored> stored = new ConcurrentHashMap<>();

    @Override
    public Photo store(String owner, String fileName, byte[] content) {
        if (new String(content, StandardCharsets.UTF_8).startsWith("bad")) {
            throw Refusal.invalid(
                    "form-incomplete", Map.of("photos", Refusal.FieldProblem.of("form.problem.unknownField")));
        }
        var photo = new Photo(UUID.randomUUID().toString(), Optional.empty(), Optional.empty(), 8, 8, content.length);
        stored.put(photo.id(), new Stored(owner, photo, new String(content, StandardCharsets.ISO_8859_1)));
        return photo;
    }

    @Override
    public void attach(String requestNumber, Purpose purpose, String owner, List<String> ids) {
        for (var id : ids) {
            var mine = Optional.ofNullable(stored.get(id))
                    .filter(photo -> photo.owner().equals(owner))
                    .orElseThrow(() -> Refusal.of(Refusal.Status.UNPROCESSABLE, "photo-unknown"));
            var photo = new Photo(
                    id,
                    Optional.of(requestNumber),
                    Optional.of(purpose),
                    8,
                    8,
                    mine.photo().bytes());
            stored.put(id, new Stored(owner, photo, mine.content()));
        }
    }

    @Override
    public List<Photo> pending(String owner, List<String> ids) {
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(stored.get(id)).stream())
                .filter(photo -> photo.owner().equals(owner))
                .map(Stored::photo)
                .filter(photo -> photo.requestNumber().isEmpty())
                .toList();
    }

    @Override
    public void removePending(String owner, String id) {
        stored.computeIfPresent(id, (key, photo) -> photo.owner().equals(owner) ? null : photo);
    }

    @Override
    public List<Photo> ofRequest(String requestNumber) {
        return stored.values().stream()
                .map(Stored::photo)
                .filter(photo -> photo.requestNumber().equals(Optional.of(requestNumber)))
                .toList();
    }

    @Override
    public Optional<byte[]> content(String id) {
        return Optional.ofNullable(stored.get(id)).map(photo -> photo.content().getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public Optional<Photo> find(String id) {
        return Optional.ofNullable(stored.get(id)).map(Stored::photo);
    }

    @Override
    public Optional<byte[]> thumbnail(String id) {
        return content(id);
    }

    /** As if 24 hours had passed. */
    void forget(String id) {
        stored.remove(id);
    }
}
