package org.huying.request;

import java.util.List;
import java.util.Optional;

/** Photos of requests: cleaned of metadata before they are stored, read only through here. */
public interface Attachments {

    /**
     * Checks, turns upright, re-encodes and stores one photo that belongs to no request yet; it is removed after 24 hours
     * unless {@link #attach} gives it to one. Takes up to some seconds: call it outside a transaction.
     *
     * @param owner who uploaded it: digest of a page's key, or an account; only the owner's photos can be attached
     * @param fileName for the sentence if it is refused; not stored
     * @throws org.huying.problem.Refusal {@code photo-refused} (422) with a problem of field {@code photos} that names the
     *     file: empty, too large (over 10 MB), not a photo (by content), HEIC, too many pixels (over 50 megapixels),
     *     damaged; {@code photos-busy} (429) while too many others are worked on
     */
    Photo store(String owner, String fileName, byte[] content);

    /**
     * Gives the owner's stored photos to a request, in the caller's transaction and in this order.
     *
     * @throws org.huying.problem.Refusal {@code photos-gone} (422) if one is foreign, unknown, removed or already given
     */
    void attach(String requestNumber, Purpose purpose, String owner, List<String> ids);

    /** Photos of the owner that belong to no request yet, of these ids, in their order. */
    List<Photo> pending(String owner, List<String> ids);

    void removePending(String owner, String id);

    /** In the order in which they were given to it. */
    List<Photo> ofRequest(String requestNumber);

    /** For whoever must check, before showing it, whose photo it is. */
    Optional<Photo> find(String id);

    /** JPEG. */
    Optional<byte[]> content(String id);

    /** JPEG, long side at most 400 pixels. */
    Optional<byte[]> thumbnail(String id);

    /** Why it is there. */
    enum Purpose {
        REPORT,
        EVIDENCE
    }

    /** A stored photo: JPEG, long side at most 2,560 pixels. */
    record Photo(
            String id, Optional<String> requestNumber, Optional<Purpose> purpose, int width, int height, int bytes) {}
}
