package org.huying.request;

import java.util.List;
import java.util.Optional;

/** Photos of requests: cleaned of metadata before they are stored, read only through here. */
public interface Attachments {

    /**
     * Checks, turns upright, re-encodes and stores one photo that belongs to no request yet; it is removed after 24 hours
     * unless {@link #attach} gives it to one.
     *
     * @param owner who uploaded it: digest of a page's key, or an account; only the owner's photos can be attached
     * @param fileName for the sentence if it is refused; not stored
     * @throws org.huying.problem.Refusal with a field problem that names the file: too large (over 10 MB), not a photo
     *     (by content), too many pixels (over 50 megapixels), damaged
     */
    Photo store(String owner, String fileName, byte[] content);

    /** Gives the owner's stored photos to a request, in the caller's transaction; foreign or unknown ids are refused. */
    void attach(String requestNumber, Purpose purpose, String owner, List<String> ids);

    /** Photos of the owner that belong to no request yet, of these ids, in their order. */
    List<Photo> pending(String owner, List<String> ids);

    void removePending(String owner, String id);

    List<Photo> ofRequest(String requestNumber);

    Optional<byte[]> content(String id);

    /** Why it is there. */
    enum Purpose {
        REPORT,
        EVIDENCE
    }

    /** A stored photo: JPEG, long side at most 2,560 pixels. */
    record Photo(
            String id, Optional<String> requestNumber, Optional<Purpose> purpose, int width, int height, int bytes) {}
}
